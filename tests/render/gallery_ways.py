"""Odd maps of the gallery by what happens in them: ways that part and return, two sides, another day, many hands, one of everything."""

WAYS = """\
cjm: 1
title: Ways in, round and out
personas: [{name: Noa}, {name: Max, role: by phone}]
stages:
  - name: Arrive
    touchpoints:
      - name: Search
        channel: web
        emotion: 0
        draws: [An advertisement, A friend]
        next: [{to: advice, when: unsure, share: 30 %}, {to: order, share: 70 %}]
      - name: Advice
        channel: [phone, chat]
        personas: [max]
        emotion: 1.5
        next: [order, {to: search, when: to compare}]
  - name: Buy
    touchpoints:
      - name: Order
        channel: web
        emotion: {noa: 0.5, max: -1}
        leaves: [{why: delivery is too dear, share: 12 %, personas: [noa]}, {why: no account wanted}]
        next: [{to: pay, share: 80 %}, {to: order, when: the form is lost, share: 8 %}]
      - {name: Pay, channel: app, emotion: {noa: -1.5, max: -2}, moment: critical, next: [receive, {to: end, when: refused, share: 4 %}]}
  - name: Use
    touchpoints:
      - name: Receive
        channel: courier
        emotion: 2
        draws: A gift
        next: [{to: unpack, share: 95 %}, {to: search, when: wrong size, share: 5 %}]
      - {name: Unpack, emotion: 1}
"""

CHANNELS = """\
cjm: 1
title: Through every door
stages:
  - name: Ask
    touchpoints:
      - name: Asks everywhere
        channel: [web, app, phone, email, chat, sms, social, post, courier, store, in-person, video, device,
          self-service, print, word-of-mouth]
        emotion: -1
      - {name: Asks in two places, channel: [phone, store], emotion: -0.5}
  - name: Hear
    touchpoints:
      - {name: Hears nothing, channel: carrier pigeon of the neighbours, emotion: -2, moment: critical}
      - {name: Hears at last, channel: {}, emotion: 1}
"""

TO_BE = """\
cjm: 1
id: calling-next-year
title: Calling, next year
state: to-be
of: calling
type: support
metrics:
  - {id: wait, name: Wait, unit: min, better: lower, baseline: 9, target: 2}
stages:
  - name: Call
    duration: 2 min
    outcomes: [{expected: An answer at once, metric: wait, value: 1}]
    touchpoints:
      - {name: Dials, channel: phone, emotion: 0.5, wait: 1 min}
      - {name: Is called by name, channel: phone, emotion: 2, moment: critical, why: Nobody asks for the number again}
"""

EMPLOYEE = """\
cjm: 1
title: At the desk
perspective: employee
mirrors: calling
personas: [{name: Ada, role: agent}]
stages:
  - name: Before the shift
    goal: Know what broke overnight
    touchpoints:
      - {name: Reads the log, emotion: -0.5, systems: [Log], mirrors: nothing, department: desk}
  - name: The call
    touchpoints:
      - name: Answers
        channel: phone
        emotion: -1.5
        moment: critical
        quote: Third system, same number.
        frontstage: The caller
        backstage: {what: Three log-ins, department: it}
        department: desk
        mirrors: calling/dials
        say_do: {says: We close a call in four minutes, does: Closes it and calls back}
        pains: [{text: The number is typed three times, severity: 2, causes: [No single sign-on]}]
"""

DEEDS = """\
cjm: 1
title: Many hands at once
stages:
  - name: Apply
    touchpoints:
      - name: Hands in the papers
        frontstage: [{what: A clerk stays at the counter to the end, until: pays}, {what: Screen with numbers}]
        backstage: [{what: Check the papers, until: waits}, {what: Fetch the file from the cellar, department: archive}]
      - name: Waits
        frontstage: nobody
        backstage: [Ask the police twice and write the answer down, Ask the register]
      - {name: Pays, frontstage: Two machines, backstage: Book the fee}
  - {name: Receive, touchpoints: [{name: Takes the card, frontstage: [A letter, A clerk], backstage: [Close, Archive]}]}
"""

ONE = """\
cjm: 1
title: One thing happens
stages:
  - name: Only
    touchpoints:
      - {name: Once, emotion: -2, moment: critical, quote: That was all., channel: phone}
"""

HEBREW = """\
cjm: 1
title: חידוש חוזה השירות
headline: הלקוחה מחכה שלושה ימים ואיש אינו אומר לה מדוע
lang: he
personas: [{name: מאיה, role: לקוחה חדשה, quote: איש לא התקשר אליי}, {name: Viktor, role: עם חוזה}]
stages:
  - name: ההחלטה
    goal: לדעת כמה זה עולה
    touchpoints:
      - name: השוואת הצעות (3 מתוך 4)
        channel: web
        action: קוראת את "תנאי השירות", ואז מחייגת 03-1234567
        emotion: {מאיה: -1.5, viktor: 1}
        moment: critical
        quote: איש לא התקשר אליי
        frontstage: נציג
        backstage: בדיקת זכאות ב-ERP
        department: שירות
        systems: [ERP]
        next: [{to: החתימה, share: 60 %}, {to: end, when: יקר מדי, share: 40 %}]
        pains: [{text: המחיר מוסתר, severity: 3, causes: [אין מחירון]}]
      - {name: החתימה, emotion: {מאיה: 1, viktor: 1}, department: מכירות, handoff: {state: broken, note: הטופס נשלח בפקס}}
"""

WAYS_OF_MAPS = {
    "one-touchpoint": ONE,
    "ways": WAYS,
    "channels": CHANNELS,
    "to-be": TO_BE,
    "employee": EMPLOYEE,
    "hebrew": HEBREW,
    "deeds": DEEDS,
}

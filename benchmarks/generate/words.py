"""The phrases that generated maps are made of, in the tone of real ones."""

STAGES = (
    "Notice the need",
    "Look around",
    "Compare the offers",
    "Decide and order",
    "Wait for delivery",
    "Set it up",
    "Use it every day",
    "Get help",
    "Send it in",
    "Pay the bill",
    "Renew or leave",
    "Tell others",
)
TOUCHPOINTS = (
    "Reads the reminder letter",
    "Searches the help pages",
    "Asks in the chat",
    "Calls the service line",
    "Fills in the order form",
    "Gets the confirmation",
    "Compares two offers",
    "Visits the branch",
    "Waits for the technician",
    "Signs for the parcel",
    "Unpacks and connects it",
    "Reads the first invoice",
    "Reports a fault",
    "Sends in a photo",
    "Chases the status",
    "Receives the replacement",
    "Tests it at home",
    "Returns the old unit",
    "Gets a follow-up call",
    "Rates the service",
    "Downloads the contract",
    "Changes the address",
    "Sets up the account",
    "Watches the instructions",
    "Books an appointment",
    "Talks to a neighbour",
)
ACTIONS = (
    "Reads it twice, then looks for a number to call",
    "Types the question and gets product pages",
    "Explains the case again to the next person",
    "Prints the form, signs it, scans it and sends it back",
    "Checks the tracking page every few hours",
    "Writes down the date, the name and what was promised",
    "Waits in the queue with the contract on the table",
    "Takes a photo of the label and uploads it",
    "Asks a colleague who has been through it before",
    "Compares the price with the one from last year",
)
THOUGHTS = (
    "Is it my fault, or theirs?",
    "Somebody must know where it is.",
    "That was easier than I had feared.",
    "Do I really have to say all this again?",
    "If they ask for the number once more, I hang up.",
    "They could have told me that on Monday.",
)
QUOTES = (
    "I have told three people the same story today.",
    "A real person, in two minutes. I nearly dropped the phone.",
    "It says delivered. To whom?",
    "Clear, short, one page. Good.",
    "They asked. Then they wrote it down.",
    "I pay so that I do not have to think about this.",
    "The letter came after the technician.",
    "Nobody told me that the old one has to go back.",
    "It simply worked. That is all I ask.",
    "I found the answer in a forum, not on your pages.",
)
MOODS = ("relieved", "doubtful", "on her guard", "kept in the dark", "taken seriously", "impatient", "proven right")
PAINS = (
    "The same question is asked three times",
    "Search finds products, not help",
    "No date is given",
    "The trail ends at our door",
    "The invoice shows shipping twice",
    "The form asks for what we already know",
    "The call reaches the wrong person",
    "The instructions show another model",
    "Nobody calls back on the day agreed",
    "The quote travels by letter",
    "The reminder comes after the deadline",
    "The branch cannot see the online order",
)
CAUSES = (
    "The two systems exchange data once a week",
    "Manuals are not in the search index",
    "A date given once was missed, and since then none is given",
    "Freight is booked by two departments",
    "Approval asks for a signed original",
    "The request sits in a shared mailbox without an owner",
    "The team is measured by calls an hour, not by cases solved",
    "The list holds the payer, not the user",
)
PASSED_ON = (
    "The case goes along with its number, its history and a name",
    "Told in person each morning at the board",
    "Whoever hands over stays with it until the other has called",
)
BARRIERS = (
    "The pool has no owner and no budget line",
    "A privacy rule kept the chat log apart",
    "The system has no interface to the outside",
    "Legal wants the limit in the terms of sale",
)
IDEAS = (
    "A message when the case moves on, with a name",
    "Print the planned week on the report",
    "A label in the box for the way back",
    "Show the waiting time before the call",
    "Put the chat log into the case",
    "Let the customer choose the hour",
    "One page for every fault code",
    "Ask on the form whom to call afterwards",
)
STRENGTHS = (
    "A person who knows the product answers within two minutes",
    "The report says what broke, why, and what was done about it",
    "One page, nothing to look up",
)
GOALS = (
    "Know within the hour what is wrong and what to do",
    "Reach someone who knows the case",
    "Hand the problem over, once",
    "Keep working while it is being dealt with",
    "Know what it costs before the work starts",
    "Back to routine without surprises",
    "Close the case with one correct invoice",
)
SUCCESSES = (
    "A person within five minutes",
    "One call, nothing repeated",
    "Told before having to ask",
    "Works when it is first switched on",
    "Paid without a query",
)
EXPECTED = ("An answer on the same day", "Delivery within two days", "One correct invoice", "A call when it is done")
ACTUAL = ("Three days, after two reminders", "2.4 contacts on average", "1 in 5 is corrected", "Told on request only")
DOES = (
    "We call everyone back on the same day",
    "We rewrite the help pages twice a year and are proud of how many there are",
    "We concentrate on the work; good work speaks for itself",
)
LEAVES = ("Buys from a competitor who picks up at once", "Gives up and does without", "Repairs it himself")
REASONS = ("Where is my order?", "When does someone come?", "What does the code mean?", "Why two invoices?")
DRAWS = ("A neighbour said that it was easy", "The button says how long the wait is, and it is true")
SAYS = ("I always look it up first", "I know that this takes its time", "The price decides")
SEEN = (
    "7 of 9 call within ten minutes of opening the page",
    "Opens the tracking page eleven times in two days",
    "5 of 8 chose the dearer offer with the earlier date",
)
FRONT = (
    "Agent on the phone",
    "Driver at the door",
    "Clerk at the counter",
    "Page with the status",
    "Letter, two pages",
)
BACK = (
    "Check the contract, open the case",
    "Book the pick-up with the carrier",
    "Price, print and sign the quote",
    "Plan the week on the board",
    "Weekly invoice run",
)
PROCESSES = ("Order", "Delivery", "First-line support", "Repair", "Invoicing", "Follow-up", "Renewal")
SUBJECTS = (
    "the heat pump",
    "the hearing aid",
    "the home insurance",
    "the fibre connection",
    "the school bus pass",
    "the lab instrument",
    "the company car",
    "the savings account",
)
VERBS = ("Buying", "Installing", "Using", "Repairing", "Renewing", "Cancelling")
NAMES = ("Amira Haddad", "Jonas Weber", "Ingrid Sol", "Oliver Kane", "Nadia Ferrer", "Tomas Brandt", "Paul Reyes")
REMARKS = (
    "Agreed in the workshop; the wording is the customers' own.",
    "Check again when the new form is out.",
    "Two people disagreed here, and the interviews settled it.",
    "Kept apart from the touchpoint before: other people, another building.",
)

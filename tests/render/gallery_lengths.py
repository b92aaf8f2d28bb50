"""Odd maps of the gallery by length: names of 300 characters, words that no line holds, a dozen stages."""

NAME = ("A name which somebody made long because nobody stopped them, " * 5)[:303] + "x"
WORD = ("Überweisungsträgerunterschriftenprüfungsstelle" * 5)[:200]


def lengthy(text: str, scored: bool = True) -> str:
    """A map with this text wherever a text may stand, twice where there may be several."""
    told = f'"{text}'
    felt = (f"\n        emotion: {value}" if scored else "" for value in (-2, 1.5, -1, -1.5))
    return f"""\
cjm: 1
title: {told}"
headline: {told}"
owner: {told}"
summary: {told}"
scope: {{starts: {told}", ends: {told}", excludes: [{told}"]}}
personas:
  - {{id: p, name: {told}", role: {told}", quote: {told}", goals: [{told}"], tech: 3, tech_note: {told}"}}
  - {{id: q, name: {told} 2", role: {told}"}}
evidence:
  - {{id: e, name: {told}", kind: interview, who: clients, n: 14, note: {told}"}}
metrics:
  - {{id: m, name: {told}", unit: {told}", target: 2, baseline: 9, better: lower, readings: {{2026-09: 7, 2026-10: 5}}}}
stages:
  - id: s
    name: {told}"
    goal: {told}"
    success: {told}"
    metrics: m
    duration: 6 days
    outcomes: [{{expected: {told}", actual: {told}", gap: 2}}]
    touchpoints:
      - id: a
        name: {told}"{next(felt)}
        channel: {told}"
        moment: critical
        why: {told}"
        action: {{p: {told}", q: {told}"}}
        quote: {told}"
        frontstage: {{what: {told}", department: {told}"}}
        backstage: {{what: {told}", department: {told}"}}
        department: {told}"
        systems: [{told}", {told} 2"]
        next: [{{to: b, when: {told}", share: 60 %}}, {{to: end, when: {told}"}}]
        leaves: [{{why: {told}", share: 5 %}}]
        draws: {told}"
        strengths: {told}"
        pains: [{{id: pain, text: {told}", severity: 3, causes: {told}", evidence: {{e: {told}"}}, barriers: {told}", ideas: {told}"}}]
      - id: b
        name: {told} 2"{next(felt)}
        department: {told} 2"
        belief: {{emotion: 0}}
        handoff: {{state: broken, note: {told}"}}
  - id: t
    name: {told} 2"
    touchpoints:
      - id: c
        name: c{next(felt)}
      - id: d
        name: d{next(felt)}
opportunities:
  - {{id: o, title: {told}", addresses: pain, impact: 5, effort: 2, status: chosen, why: {told}",
     actions: [{{what: {told}", owner: {told}", department: {told}", due: 2026-09-30, note: {told}"}}]}}
"""


def stages(count: int) -> str:
    """A map of so many stages, with one touchpoint and two in turn."""
    lines = ["cjm: 1", f"title: {count} stages", "stages:"]
    for stage in range(count):
        lines += [f"  - name: The stage of number {stage + 1}", "    duration: 6 days", "    touchpoints:"]
        for at in range(1 + stage % 2):
            lines += [f"      - {{name: Step {stage + 1}-{at + 1}, emotion: {(stage * 3 + at) % 9 / 2 - 2}}}"]
    return "\n".join(lines) + "\n"


LENGTHS_OF_MAPS = {
    "long-names": lengthy(NAME),
    "long-words": lengthy(WORD, scored=False).replace("        name: c\n", "        name: c\n        emotion: -1\n"),
    "twelve-stages": stages(12),
    "one-stage": stages(1),
}

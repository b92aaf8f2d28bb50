"""The flow diagram in the languages of the catalogue."""

import pytest

from cjm.render.flow.drawing import flow_view
from tests.render.pages import subject

MAP = """\
cjm: 1
title: Repair
lang: {lang}
personas: [{{name: Ana}}, {{name: Ben}}]
stages:
  - name: Ask
    touchpoints:
      - {{name: Call, emotion: {{ana: -0.5}}, channel: phone, moment: critical, department: shop}}
      - {{name: Wait, department: desk, handoff: broken, personas: [ana], next: [{{to: call, share: 40 %}}, end]}}
"""


@pytest.mark.parametrize(
    ("lang", "described", "said"),
    [
        (
            "de-CH",
            "Ablauf der Journey „Repair“: 1 Phase, 2 Touchpoints, 1 Verzweigung, 1 Schleife zurück, "
            "1 gestörte Übergabe. Kritischer Moment: 1.1 Call.",
            ["Telefon", "Kritischer Moment", "−0,5", "Übergabe gestört, shop an desk", "zurück zu 1.1", "Nur Ana"],
        ),
        (
            "fr",
            "Déroulé du parcours «\u202fRepair\u202f»\u202f: 1 étape, 2 points de contact, 1 bifurcation, "
            "1 retour en arrière, 1 relais rompu. Moment critique\u202f: 1.1 Call.",
            ["Téléphone", "Moment critique", "−0,5", "Relais rompu, shop → desk", "retour à 1.1", "Seulement Ana"],
        ),
        (
            "es",
            "Flujo del recorrido «Repair»: 1 etapa, 2 puntos de contacto, 1 bifurcación, 1 vuelta atrás, "
            "1 traspaso roto. Momento crítico: 1.1 Call.",
            ["Teléfono", "Momento crítico", "−0,5", "Traspaso roto, de shop a desk", "vuelve a 1.1", "Solo Ana"],
        ),
        (
            "ja",
            "ジャーニー「Repair」のフロー：ステージ1件、タッチポイント2件、分岐1か所、戻り1か所、"
            "途切れた引き継ぎ1件。決定的瞬間：1.1 Call。",
            ["電話", "決定的瞬間", "−0.5", "引き継ぎの途切れ、shopからdeskへ", "1.1へ戻る", "Anaのみ"],
        ),
        (
            "pt",
            "Flow of the journey Repair: 1 stage, 2 touchpoints, 1 branch, 1 loop back, 1 broken hand-off. "
            "Critical moment: 1.1 Call.",
            ["Phone", "Critical moment", "−0.5", "Hand-off broken, shop to desk", "back to 1.1", "Only Ana"],
        ),
    ],
)
def test_a_flow_speaks_the_language_of_its_map(lang: str, described: str, said: list[str]) -> None:
    view = flow_view(subject(MAP.format(lang=lang)))
    call, wait = view.steps()
    told = [call.channel, call.moment_words, call.scores[0].text, wait.marks[0].text, wait.ways[0].words, wait.only]
    assert (view.description, told) == (described, said)

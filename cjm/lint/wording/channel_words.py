"""Words for channels that mean a usual one, or one of a library, and are spelled in another way."""

import re
from collections.abc import Mapping

from msgspec import Struct

from cjm.lint.wording.alike_names import one_slip
from cjm.model.field import CHANNELS
from cjm.reading.fault import shown

# What people call a usual channel, without blanks and signs. A word that may be two of them has both.
OTHER_WORDS: dict[tuple[str, ...], str] = {
    ("web",): "website websites webpage webpages webside homepage internet online www browser",
    ("app",): "apps mobileapp mobileapps mobileapplication smartphoneapp phoneapp iosapp androidapp",
    ("app", "phone"): "mobile",
    ("phone",): "telephone telephones telephonecall phones phonecall phonecalls telephony tel call calls byphone "
    "mobilephone cellphone landline onthephone",
    ("email",): "emails emailmessage electronicmail byemail",
    ("email", "post"): "mail mails mailing",
    ("chat",): "chats livechat webchat onlinechat",
    ("sms",): "text texts textmessage textmessages texting textmessaging shortmessage",
    ("social",): "socialmedia socialnetwork socialnetworks socials",
    ("post",): "letter letters postalmail postal postalservice snailmail paperletter paperpost bypost",
    ("courier",): "couriers courierservice parcelservice deliveryservice",
    ("store",): "stores instore retailstore physicalstore brickandmortar brickandmortarstore",
    ("store", "web"): "shop shops",
    ("in-person",): "facetoface facetofaces f2f face2face personally personalmeeting",
    ("video",): "videocall videocalls videoconference videoconferencing videochat videomeeting videoconsultation",
    ("device",): "devices ondevice",
    ("self-service",): "selfserve selfservices selfservicing",
    ("print",): "printed printmedia prints",
    ("post", "print"): "paper",
    ("word-of-mouth",): "wom mouthtomouth wordofmouths",
}
# The same channels in German, French and Spanish; one of these words alone is a fine word.
TRANSLATED: dict[str, str] = {
    "web": "webseite website webauftritt internet siteweb siteinternet sitioweb páginaweb paginaweb",
    "app": "anwendung application appli aplicación aplicacion applimobile",
    "phone": "telefon telefonat anruf telefonisch téléphone telephone teléfono telefono llamada",
    "email": "mail emails courriel mél correoelectrónico correoelectronico",
    "sms": "kurznachricht texto mensajedetexto",
    "social": "sozialemedien réseauxsociaux reseauxsociaux redessociales",
    "post": "brief briefpost courrier courrierpostal lettre carta correopostal",
    "courier": "kurier coursier livreur mensajero mensajería mensajeria",
    "store": "filiale laden geschäft geschaeft magasin tienda sucursal",
    "in-person": "persönlich persoenlich vorort enpersonne surplace enpersona",
    "video": "videoanruf videogespräch visio visioconférence videollamada",
    "device": "gerät geraet appareil dispositivo aparato",
    "self-service": "selbstbedienung libreservice autoservicio",
    "print": "druck gedruckt imprimé impreso",
    "word-of-mouth": "mundpropaganda boucheàoreille bouchesàoreilles bocaaboca",
}
IN_ENGLISH = {word: usual for usual, words in TRANSLATED.items() for word in words.split()}
MEANT = {word: usual for usual, words in OTHER_WORDS.items() for word in words.split()}
# One letter from a usual channel, and words of their own, some of them in another language.
OWN_WORDS = frozenset(["courrier", "sociaal", "point", "stone", "score", "shore", "phono"])
# Between two channels in one word: what nobody has in the name of one channel, what some have, and what many have.
BREAKS = (re.compile(r"\s*[,;|]\s*"), re.compile(r"\s*[/+]\s*"), re.compile(r"\s*&\s*|\s+(?:and|or|und|oder)\s+"))


class Meant(Struct, frozen=True):
    """What a word for a channel means: one of `words`, or all of them where it is `several` in one."""

    words: tuple[str, ...]
    several: bool = False


def meant(word: str, library: Mapping[str, str], english: bool = True) -> Meant | None:
    """What should be written in place of a word; None where it is fine as it is.

    `library` has the names of the libraries' channels by id. In another language than English only spellings of the very
    words are judged.
    """
    if word in CHANNELS or word in library:
        return None
    words = _one(word, library, english)
    return Meant(words) if words else _several(word, library, english)


def translated(word: str) -> str:
    """The usual channel that a word of another language means; empty where it is none that is known."""
    return IN_ENGLISH.get(_bare(word), "")


def _one(word: str, library: Mapping[str, str], english: bool) -> tuple[str, ...]:
    """The channels that a word may mean; empty where it is a word of its own."""
    bare = _bare(word)
    known = {_bare(id_): id_ for id_ in CHANNELS}
    known |= {_bare(text): id_ for id_, name in library.items() for text in (name, id_)}
    if bare in known:
        return (known[bare],)
    own = next((id_ for id_ in library if bare == f"{_bare(id_)}s"), "")
    if own or not english or bare in OWN_WORDS:
        return (own,) if own else ()
    if bare in MEANT:
        return MEANT[bare]
    # A slip leaves four letters of `phone` at least; of a shorter channel nothing that could be told.
    return tuple(sorted({id_ for other, id_ in known.items() if len(other) > 4 and _slip(bare, other)}))[:1]


def _slip(bare: str, other: str) -> bool:
    return bare[-1:] == other[-1:] and bare.isascii() and one_slip(bare, other, shortest=4)


def _several(word: str, library: Mapping[str, str], english: bool) -> Meant | None:
    """Several channels in one word: where a blank or `and` stands between, all have to be known ones."""
    for number, between in enumerate(BREAKS):
        parts = [part for part in between.split(word) if part.strip()]
        if len(parts) > 1:
            found = [_known(part, library, english) for part in parts]
            if (True, any(found), all(found))[number]:
                return Meant(tuple(one or shown(part) for part, one in zip(parts, found, strict=True)), several=True)
    return None


def _known(part: str, library: Mapping[str, str], english: bool) -> str:
    """The channel that a part of a word names; empty where it is none that is known."""
    return part if part in CHANNELS or part in library else next(iter(_one(part, library, english)), "")


def _bare(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())

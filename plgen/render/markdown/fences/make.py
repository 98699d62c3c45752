"""`::: make`: the arts project, in the four processes of the arts standards."""

import unicodedata

from plgen.model.vocabulary import Process
from plgen.render.body import Make, MakePart
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.prose import title_of, titled_parts
from plgen.render.markdown.sheet import Sheet

_WORDS: dict[Process, str] = {
    "Cr": """create creating creation
        crear crea creación creando أبدع نبدع الإبداع إبداع ابتكر أبتكر الابتكار أنشئ
        créer crée création erschaffen gestalten schaffen entwerfen criar crie criação
        creare crea creazione scheppen maken""",
    "Pr": """present presenting perform performing produce producing
        presentar presenta presentación interpretar interpreta producir produce
        أقدم نقدم التقديم العرض أعرض نعرض قدم اعرض أؤدي الأداء
        présenter présente interpréter produire präsentieren vorführen aufführen zeigen
        apresentar apresente interpretar presentare presenta presenteren tonen""",
    "Re": """respond responding
        responder responde respuesta أستجيب نستجيب الاستجابة استجب أرد
        répondre réagir réponds reagieren antworten responda
        rispondere rispondi reageren""",
    "Cn": """connect connecting
        conectar conecta conexión أربط نربط الربط اربط أتواصل
        relier relie connecter verbinden verknüpfen conecte collegare collega""",
}
"""First words of headings: English; Spanish; Arabic; French, German and others."""


def _bare(word: str) -> str:
    """A word without case, accents and vowel signs."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if c.isalnum())


_PROCESSES = {
    _bare(word): process for process, words in _WORDS.items() for word in words.split()
}


def make(block: Block, sheet: Sheet) -> Make:
    """Every heading begins a part; what stands before the first leads in."""
    lead = ""
    parts: list[MakePart] = []
    for tokens in titled_parts(block.tokens):
        title, rest = title_of(tokens)
        if title:
            parts.append(MakePart(title, sheet.html(rest), process_of(title)))
        else:
            lead = sheet.html(rest)
    return Make(lead, tuple(parts))


def process_of(title: str) -> Process | None:
    """The process that the first word of a heading names."""
    words = title.split()
    return _PROCESSES.get(_bare(words[0])) if words else None

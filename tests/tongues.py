"""A small curriculum in many languages, for what search must find."""

from pathlib import Path

FILES = {
    "site.yaml": "title: Tongues\n",
    "glossary/en.yaml": "ostinato:\n  means: A pattern that comes again and again.\n"
    "  home: {es: ostinato, ar: لازمة}\n",
    "standards/ours.yaml": "title: Ours\nitems:\n"
    "  - {code: SL.7.4, statement: Present findings to listeners}\n"
    "  - {code: SL.7.5, statement: Explain in one breath}\n",
    "pathways/many.yaml": "title: Many tongues\nlanguage: en\n"
    "calendar: {weeks: 2}\ngoals: [SL.7.4]\ncohorts:\n"
    "  swifts: {title: Swifts, languages: [en, es, ar, zh, th]}\n",
    "units/river.md": "---\ntitle: Down the river\nsummary: Follow a drop of water.\n"
    "standards: [SL.7.4]\ninterests: [nature]\nminutes: 40\nscreen_minutes: 0\n---\n\n"
    "Pack a stopwatch.\n",
    "units/delta.md": "---\ntitle: A delta of sand\nsummary: Where the river slows.\n"
    "minutes: 30\nscreen_minutes: 30\ncollections: [newsworthy]\n---\n\nBuild it.\n",
    "units/tricky.md": "---\ntitle: '<b>Bold</b> & (.*)'\nsummary: Signs.\n"
    "minutes: 10\nscreen_minutes: 5\n---\n\nDo it </script><script>.\n",
    "units/song.es.md": "---\ntitle: Una canción del niño\nsummary: Canta y baila.\n"
    "interests: [music]\nminutes: 20\nscreen_minutes: 0\n---\n\nCanta.\n",
    "units/water.ar.md": "---\ntitle: إلى أين يذهب الماءُ؟\nsummary: رحلة قطرة.\n"
    "minutes: 50\nscreen_minutes: 0\n---\n\n*هيّا نبدأ.*\n",
    "units/cycle.zh.md": "---\ntitle: 水循环实验\nsummary: 观察水的变化。\n"
    "minutes: 45\nscreen_minutes: 0\n---\n\n把冰放进杯子里。\n",
    "units/sky.th.md": "---\ntitle: ท้องฟ้าและก้อนเมฆ\nsummary: ดูเมฆแล้ววาดภาพ\n"
    "minutes: 45\nscreen_minutes: 0\n---\n\nวาดภาพก้อนเมฆ\n",
}


def write_tongues(folder: Path) -> Path:
    """Write the curriculum's content folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder

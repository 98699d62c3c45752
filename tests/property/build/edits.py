"""A small curriculum, and the edits that people make to one: each in many ways."""

from collections.abc import Callable
from pathlib import Path
from random import Random

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc000000301010018dd8db00000000049454e44ae426082"
)
UNITS = ("delta", "ebb", "flow", "river", "source", "tide")
CODES = ("W.1", "W.2", "W.2.a")
STANDARDS = """title: Ours
items:
  - {code: W.1, statement: Say where water goes}
  - {code: W.2, statement: Measure water}
  - {code: W.2.a, statement: Measure rain, parent: W.2}
"""
PATHWAYS = {
    "water": "title: Water\\ncalendar: {weeks: 2}\\ntime: {minutes: 120}\\n"
    "goals: [W.1, W.2]\\ncohorts:\\n"
    "  swifts: {title: Swifts, listed: true}\\n"
    "  terns: {title: Terns, languages: [es, en], interests: [music]}\\n",
    "rain": "title: Rain\\ncalendar: {weeks: 1}\\nlibrary: path\\ngoals: [W.2]\\n"
    "cohorts:\\n  herons: {title: Herons, listed: true}\\n",
}


def write_water(content: Path) -> None:
    """Write the curriculum as it is before the first edit."""
    write(content / "site.yaml", "title: Waters\n")
    write(content / "standards/ours.yaml", STANDARDS)
    for name, text in PATHWAYS.items():
        write(content / f"pathways/{name}.yaml", text.replace("\\n", "\n"))
    for at, name in enumerate(UNITS):
        write_unit(content, name, minutes=20 + 5 * at, code=CODES[at % 3])


def write(path: Path, text: str) -> None:
    """Write a file, its folder too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def write_unit(
    content: Path, name: str, *, minutes: int = 30, code: str = "W.1", words: str = ""
) -> None:
    """Write a unit that teaches one standard, and points to another unit."""
    write(
        content / f"units/{name}/index.md",
        f"---\ntitle: The {name}\nminutes: {minutes}\nscreen_minutes: 0\n"
        f"standards: [{code}]\ninterests: [nature]\n---\n\n"
        f"Look at the {name}. {words}\n\nGo on to [the river](../river/index.md).\n",
    )


def pick_unit(content: Path, random: Random) -> Path:
    """The Markdown file of some unit."""
    return random.choice(sorted(content.glob("units/*/index.md")))


def change(path: Path, random: Random, mark: str, words: list[str]) -> None:
    """Put another line in the place of the one that begins with a mark."""
    lines = path.read_text("utf-8").split("\n")
    for at, line in enumerate(lines):
        if line.startswith(mark):
            lines[at] = mark + random.choice(words)
            break
    path.write_text("\n".join(lines), "utf-8")


def edit_body(content: Path, random: Random) -> None:
    unit = pick_unit(content, random)
    body = random.choice(["Hear it.", "See it.", "Draw *it*.", "::: teacher\nHm.\n:::"])
    unit.write_text(unit.read_text("utf-8") + f"\n{body}\n", "utf-8")


def edit_title(content: Path, random: Random) -> None:
    words = ["Rapids", "A brook", "Swamp & fen", "Down “there”"]
    change(pick_unit(content, random), random, "title: ", words)


def edit_minutes(content: Path, random: Random) -> None:
    change(pick_unit(content, random), random, "minutes: ", ["15", "25", "40", "45"])


def edit_standard(content: Path, random: Random) -> None:
    unit = pick_unit(content, random)
    change(unit, random, "standards: ", [f"[{code}]" for code in CODES])


def edit_statement(content: Path, random: Random) -> None:
    words = ["Say where water goes}", "Tell of water}", "Say how rain falls}"]
    path = content / "standards/ours.yaml"
    change(path, random, "  - {code: W.1, statement: ", words)


def add_translation(content: Path, random: Random) -> None:
    unit = pick_unit(content, random)
    words = random.choice(["Mira el agua.", "Escucha."])
    write(unit.with_name("index.es.md"), f"---\ntitle: El agua\n---\n\n{words}\n")


def remove_translation(content: Path, random: Random) -> None:
    found = sorted(content.glob("units/*/index.es.md"))
    if found:
        random.choice(found).unlink()


def remove_unit(content: Path, random: Random) -> None:
    found = sorted(content.glob("units/*/index.md"))
    if len(found) > 3:
        folder = random.choice(found).parent
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def add_unit(content: Path, random: Random) -> None:
    name = random.choice([*UNITS, "mist", "snow"])
    write_unit(content, name, code=random.choice(CODES), words=str(random.random()))


def rename_unit(content: Path, random: Random) -> None:
    folder = pick_unit(content, random).parent
    target = folder.with_name(random.choice([*UNITS, "mist", "snow"]))
    if not target.exists():
        folder.rename(target)


def freeze_plan(content: Path, random: Random) -> None:
    cohort = random.choice(["swifts", "terns", "herons"])
    path = content / f"plans/{cohort}.yaml"
    units = sorted(p.parent.name for p in content.glob("units/*/index.md"))
    if path.exists() and random.random() < 0.5:
        path.unlink()
    else:
        must = ", ".join(random.sample(units, 2))
        write(path, f"weeks:\n  - must: [{must}]\n    note: {random.choice('abc')}\n")


def change_cohorts(content: Path, random: Random) -> None:
    path = content / "pathways/rain.yaml"
    head, _, _ = path.read_text("utf-8").partition("cohorts:\n")
    names = random.sample(
        ["herons", "egrets", "ibises", "storks"], random.randint(1, 3)
    )
    rows = (f"  {name}: {{title: {name.title()}}}\n" for name in names)
    path.write_text(head + "cohorts:\n" + "".join(rows), "utf-8")


def change_theme(content: Path, random: Random) -> None:
    folder = content.parent / "themes/default"
    kind = random.choice(["template", "asset", "words", "gone"])
    if kind == "template":
        words = random.choice(["<p>One</p>\n", "<p>Two</p>\n"])
        write(folder / "templates/reading.html", words)
    elif kind == "asset":
        write(folder / "assets/extra.css", random.choice(["a{}", "b{}"]))
    elif kind == "words":
        write(folder / "translations/en.yaml", f"skip: {random.choice('ABC')}\n")
    else:
        for path in sorted(folder.rglob("*.*")):
            path.unlink()


def change_settings(content: Path, random: Random) -> None:
    extra = ["", "service_worker: true\n", "brand: {accent: '#8A3F00'}\n"]
    title = random.choice(["Waters", "Streams"])
    write(content / "site.yaml", f"title: {title}\n{random.choice(extra)}")


def change_glossary(content: Path, random: Random) -> None:
    word = random.choice(["river", "delta", "tide"])
    write(content / "glossary/en.yaml", f"{word}:\n  means: Some water.\n")


def change_picture(content: Path, random: Random) -> None:
    unit = pick_unit(content, random)
    unit.with_name("map.png").write_bytes(PNG)
    if random.random() < 0.5 and "map.png" not in unit.read_text("utf-8"):
        text = unit.read_text("utf-8")
        unit.write_text(f"{text}\n![A map](map.png)\n", "utf-8")


def break_content(content: Path, random: Random) -> None:
    """Some edits are wrong; the site of the last good build stays."""
    edit_body(content, random)
    write(content / "units/broken.md", "---\ntitle: [\n---\n")


def mend_content(content: Path, _: Random) -> None:
    (content / "units/broken.md").unlink(missing_ok=True)


EDITS: tuple[Callable[[Path, Random], None], ...] = (
    edit_body,
    edit_title,
    edit_minutes,
    edit_standard,
    edit_statement,
    add_translation,
    remove_translation,
    add_unit,
    remove_unit,
    rename_unit,
    freeze_plan,
    change_cohorts,
    change_theme,
    change_settings,
    change_glossary,
    change_picture,
    break_content,
    mend_content,
)

"""`::: check`: a question with choices, feedback, hints and answers."""

from collections.abc import Iterator

from markdown_it.token import Token

from plgen.render.body import Check, Checks, Choice
from plgen.render.markdown.blocks import Block
from plgen.render.markdown.fences.items import item_html
from plgen.render.markdown.plain import text_of_html
from plgen.render.markdown.sheet import Sheet
from plgen.render.markdown.tokens import blocks_of


def check(block: Block, sheet: Sheet) -> Checks:
    """Choices are the items of a task list, feedback is quoted, the rest is asked."""
    question: list[Token] = []
    feedback: list[Token] = []
    choices: list[Choice] = []
    for part in blocks_of(block.tokens):
        if part[0].type == "blockquote_open":
            feedback += part[1:-1]
        elif _is_choices(part):
            choices += _choices(part, sheet)
        else:
            question += part
    asked = sheet.html(question)
    if block.tokens or block.inner:
        _warn(block, asked, choices, sheet)
    if not asked and not choices:
        return Checks(())
    return Checks(
        (
            Check(
                id=sheet.digest(text_of_html(asked)),
                question=asked,
                choices=tuple(choices),
                feedback=sheet.html(feedback),
                hints=_inner(block, "hint", sheet),
                answers=_inner(block, "answer", sheet),
            ),
        )
    )


def _is_choices(part: list[Token]) -> bool:
    return any(
        "checked" in item[0].meta
        for item in blocks_of(part[1:-1])
        if item[0].type == "list_item_open"
    )


def _choices(part: list[Token], sheet: Sheet) -> Iterator[Choice]:
    for item in blocks_of(part[1:-1]):
        is_correct = bool(item[0].meta.get("checked"))
        yield Choice(item_html(item[1:-1], sheet), is_correct)


def _inner(block: Block, name: str, sheet: Sheet) -> tuple[str, ...]:
    shown = (sheet.html(part.tokens) for part in block.inner if part.name == name)
    return tuple(html for html in shown if html)


def _warn(block: Block, asked: str, choices: list[Choice], sheet: Sheet) -> None:
    if not asked:
        message = "This check asks nothing."
        hint = "Begin it with a question."
        sheet.report("check-without-question", message, block.span, ":::", hint)
    if choices and not any(choice.correct for choice in choices):
        message = "No choice of this check is right."
        hint = "Mark the right one with `- [x]`."
        sheet.report("check-without-right-choice", message, block.span, ":::", hint)

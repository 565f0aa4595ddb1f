"""`sitrep review`: what the program leaves to a person, asked or listed; answers go into entities.yml."""

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.telling import print_json

if TYPE_CHECKING:
    from generator.build.review import Review
    from generator.errors import Problem
    from generator.pages.review import Question
    from generator.resolve import Proposal
    from generator.resolve.answers import Addition


@click.command()
@click.option("--list", "listed", is_flag=True, help="List the questions; what happens anyway without a terminal.")
@click.option("--json", "as_json", is_flag=True, help="List them for machines, a JSON array.")
@click.option("--accept", multiple=True, metavar="ID[=CHOICE]", help="Answer a question with yes; repeatable.")
@click.option("--reject", multiple=True, metavar="ID", help="Answer with no, for good; repeatable.")
@click.option("--limit", type=click.IntRange(min=1), default=40, show_default=True, help="Questions to list or ask.")
@click.pass_obj
def review(
    folder: Path, *, listed: bool, as_json: bool, accept: tuple[str, ...], reject: tuple[str, ...], limit: int
) -> None:
    """Go through names that may be one, surnames of several persons, types in doubt and unknown frequent names.

    Each comes with the sentences it rests on. Answers are written into site_config/entities.yml and hold from the next
    build on.
    """
    from generator.build.review import Review

    found = Review(folder)
    if accept or reject:
        _answer(found, accept, reject)
    elif as_json:
        print_json([found.question(proposal) for proposal in found.open()[:limit]])
    elif listed or not sys.stdin.isatty():
        _list(found, limit)
    else:
        _ask(found, limit)


def _answer(found: "Review", accept: tuple[str, ...], reject: tuple[str, ...]) -> None:
    """Write what can be written, then say what could not."""
    from generator.errors import BuildError

    problems: list[Problem] = []
    for answer in (*accept, *reject):
        ident, _, choice = answer.partition("=")
        try:
            proposal = found.find(ident)
            _tell(found, found.accept(proposal, choice) if answer in accept else found.refuse(proposal))
        except BuildError as error:
            problems.extend(error.problems)
    if problems:
        raise BuildError(problems)


def _list(found: "Review", limit: int) -> None:
    proposals = found.open()
    for proposal in proposals[:limit]:
        _show(found.question(proposal))
    click.echo(f"{len(proposals[:limit])} of {len(proposals)} open. Answer with --accept ID or --reject ID.")


def _ask(found: "Review", limit: int) -> None:
    """Question after question; every answer is written at once, so that none is lost when the person stops."""
    from generator.resolve import answers

    for asked in found.open()[:limit]:
        if not answers.is_open(asked, found.corrections):
            continue  # an answer before this one settled it too
        _show(found.question(asked))
        answer = _prompt(asked)
        if answer == "quit":
            break
        if answer == "never":
            _tell(found, found.refuse(asked))
        elif answer != "skip":
            _tell(found, found.accept(asked, answer if asked.choices else ""))
    click.echo("The answers hold from the next build on: sitrep build")


def _prompt(proposal: "Proposal") -> str:
    """What a person answers: a choice or yes, never, skip, quit."""
    numbered = {str(number): choice for number, choice in enumerate(proposal.choices, 1)}
    for number, choice in numbered.items():
        click.echo(f"  {number}  {choice}")
    yes = numbered or {"y": "yes"}
    keys = {**yes, "n": "never", "s": "skip", "q": "quit"}
    said = click.prompt(
        ("[number]" if numbered else "[y]es") + f", [n] {_NEVER[proposal.kind]}, [s]kip, [q]uit",
        type=click.Choice(list(keys), case_sensitive=False),
        default="s",
        show_choices=False,
    )
    return keys[said]


_NEVER = {
    "merge": "never: they are two",
    "surname": "nobody in particular",
    "type": "they are different things",
    "unknown": "no entity at all",
}


def _show(question: "Question") -> None:
    """A question with its receipts, as a terminal shows them."""
    from generator.pages.parts import plural

    names = " · ".join(name.name + (f" ({name.type})" if question.kind == "type" else "") for name in question.names)
    click.secho(f"{question.id}  {names}", bold=True)
    click.echo(f"  {question.question} {question.why}; {plural(question.reports, 'report')}")
    for name in question.names:
        if len(question.names) > 1 and name.quotations:
            click.echo(f"   {name.name}")
        for quotation in name.quotations:
            click.echo(textwrap.fill(f"“{quotation.words}”", 100, initial_indent="    ", subsequent_indent="    "))
            click.secho(f"    {quotation.article.source}, {quotation.article.day}: {quotation.href}", dim=True)


def _tell(found: "Review", added: "Addition") -> None:
    path = ", ".join(str(step) for step in added.path if isinstance(step, str))
    click.echo(f"{found.where}, {path}: {added.item}")

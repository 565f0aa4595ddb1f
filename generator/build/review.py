"""A review of what resolution left to a person: the questions, and the answers into `site_config/entities.yml`."""

import os
from pathlib import Path

from generator.config import entities, project, yaml_edit
from generator.errors import BuildError, Problem
from generator.index import proposals
from generator.index.opening import is_current, open_readonly
from generator.pages import review as page
from generator.resolve import Proposal, answers
from generator.resolve.answers import Addition

_BOM = b"\xef\xbb\xbf"


class Review:
    """The open questions of a project, as its last build left them, without those that the file settles by now."""

    def __init__(self, folder: Path) -> None:
        """Raises BuildError where nothing has been built yet, or the file can't be read."""
        self.project = project.find(folder)
        self.file = self.project.entities_yml
        self.where = self.project.where(self.file)
        if not is_current(self.project.index):
            what = "nothing has been built with this version yet, so nothing is known of the names"
            raise BuildError([Problem(str(self.project.root), None, what, "Build first: sitrep build")])
        self.index = open_readonly(self.project.index)
        self.corrections = entities.load(self.project)

    def open(self) -> list[Proposal]:
        """What is still to be answered, best first."""
        found = proposals.proposals(self.index)
        return [proposal for proposal in found if answers.is_open(proposal, self.corrections)]

    def question(self, proposal: Proposal) -> page.Question:
        """A proposal with its receipts."""
        return page.question(self.index, proposal)

    def find(self, ident: str) -> Proposal:
        """The open proposal of an id. Raises BuildError where there is none."""
        found = next((proposal for proposal in self.open() if proposal.ident == ident), None)
        if found is None:
            hint = "List them with: sitrep review --list"
            raise BuildError([Problem("review", None, f"no open question has the id “{ident}”", hint)])
        return found

    def accept(self, proposal: Proposal, choice: str = "") -> Addition:
        """Write a yes into the file. Raises BuildError where a choice is missing or the file can't take it."""
        try:
            return self._add(answers.accepted(proposal, self.corrections, choice))
        except ValueError:
            what = f"a yes to {proposal.ident} must say which" + (f", and “{choice}” is none of them" if choice else "")
            forms = " or ".join(f"--accept '{proposal.ident}={each}'" for each in proposal.choices)
            raise BuildError([Problem("review", None, what, f"Write {forms}.")]) from None

    def refuse(self, proposal: Proposal) -> Addition:
        """Write a no into the file, so that it is not asked again. Raises BuildError where the file can't take it."""
        return self._add(answers.refused(proposal))

    def _add(self, addition: Addition) -> Addition:
        data = self.file.read_bytes() if self.file.exists() else b""
        mark = _BOM if data.startswith(_BOM) else b""
        text = data.removeprefix(_BOM).decode("utf-8")
        changed = yaml_edit.append(text, addition.path, addition.item, self.where)
        self.corrections = entities.read(changed, self.where)
        draft = self.file.with_name(f"{self.file.name}.{os.getpid()}.tmp")
        draft.write_bytes(mark + changed.encode("utf-8"))
        draft.replace(self.file)
        return addition

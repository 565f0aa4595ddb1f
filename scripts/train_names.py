"""Make the weights of the name finder: `make train`. The same corpora give the same bytes.

Reads the openly licensed sets of `../shared/eval` alone (README.md in generator/data says which, and whose they are).
`--leave-out re3d:CENTCOM` and `--leave-out crossner:0/5` make weights that have not seen a part, for measuring on it.
"""

import argparse
from collections import Counter
from datetime import date
from pathlib import Path

import names_corpora as corpora
import pycrfsuite

from generator.analysis import document
from generator.analysis.names import features, loading, words
from generator.analysis.names.gazetteer import Gazetteer

ROOT = Path(__file__).parent.parent
DATA = ROOT / "generator" / "data"
COMMON = 3
"""A word is common when it was seen in lower case so often, and more often than capitalised inside a sentence."""

MACHINE_MADE, BY_HAND = "gmb", 2
"""What a person annotated counts twice, what a machine did once."""


def main() -> None:
    """Count words, then fit the weights."""
    options = _options()
    gazetteer = loading.gazetteer()
    docs = [doc for doc in corpora.read(options.corpora, gazetteer) if not _left_out(doc, options.leave_out)]
    options.out.mkdir(parents=True, exist_ok=True)
    words_file, weights = options.out / "words.tsv", options.out / "names.crfsuite"
    words_file.write_text("".join(f"{word}\t{group}\n" for word, group in common_words(docs, options.corpora)), "utf-8")
    fit(docs, gazetteer, loading.classes(words_file), weights, options)
    print(f"{weights.name}: {weights.stat().st_size:,} bytes")


def common_words(docs: list[corpora.Doc], folder: Path) -> list[tuple[str, str]]:
    """The words that are common in lower case."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for text in [doc.text for doc in docs] + list(corpora.plain(folder)):
        for line in document.read(text, date.min).tokens:
            for at, token in enumerate(line):
                word = token.text
                if word.isalpha() and word.islower():
                    lower[word] += 1
                elif at and word[0].isupper() and word[1:].islower():
                    upper[word.lower()] += 1
    return sorted((word, "") for word, seen in lower.items() if seen >= COMMON and seen > upper[word])


def fit(
    docs: list[corpora.Doc], gazetteer: Gazetteer, classes: dict[str, str], out: Path, options: argparse.Namespace
) -> None:
    """Train a linear-chain CRF (Lafferty et al. 2001) with CRFsuite; L1 keeps the file small."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": options.c1,
            "c2": options.c2,
            "max_iterations": options.rounds,
            "feature.possible_transitions": True,
            "feature.minfreq": 2,
        }
    )
    kept: dict[str, features.Facts] = {}
    for doc in docs:
        for line, labels in labelled(doc, gazetteer):
            for _ in range(1 if doc.corpus == MACHINE_MADE else BY_HAND):
                trainer.append(features.of(line.texts, gazetteer, classes, kept), labels)
    trainer.train(str(out))


def labelled(doc: corpora.Doc, gazetteer: Gazetteer) -> list[tuple[words.Line, list[str]]]:
    """The sentences of a document with a label a word: B- begins a name, I- continues it, O is outside."""
    found = []
    for line in words.lines(document.read(doc.text, date.min), gazetteer.joinable):
        labels = ["O"] * len(line.texts)
        for start, end, kind in doc.names:
            inside = [i for i, (s, e) in enumerate(zip(line.starts, line.ends, strict=True)) if s < end and e > start]
            for at in inside:
                labels[at] = ("B-" if at == inside[0] else "I-") + kind
        if line.texts:
            found.append((line, labels))
    return found


def _left_out(doc: corpora.Doc, parts: list[str]) -> bool:
    for part in parts:
        corpus, _, which = part.partition(":")
        if doc.corpus != corpus:
            continue
        if "/" in which:
            fold, folds = which.split("/")
            if doc.number % int(folds) == int(fold):
                return True
        elif not which or which in doc.source:
            return True
    return False


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--out", type=Path, default=DATA, metavar="FOLDER")
    parser.add_argument("--leave-out", action="append", default=[], metavar="CORPUS[:SOURCE|:FOLD/FOLDS]")
    parser.add_argument("--rounds", type=int, default=80)
    parser.add_argument("--c1", type=float, default=0.4)
    parser.add_argument("--c2", type=float, default=0.05)
    return parser.parse_args()


if __name__ == "__main__":
    main()

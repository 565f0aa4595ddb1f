"""Learn which class a word usually has from openly licensed trees, and write `generator/data/word_classes.py`.

    python scripts/train_word_classes.py ../shared/eval/train

Counting only: the same trees give the same file, byte for byte. What is printed was
measured on the last tenth of every file, kept aside; what is written was counted on all of it.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from json import dumps
from pathlib import Path

from generator.analysis.word_classes import classify

TREES = ("ewt_weblog", "ewt_newsgroup", "ewt_email", "ewt_answers", "ewt_reviews", "gum")
OUT = Path(__file__).parent.parent / "generator" / "data" / "word_classes.py"
SURE = 0.95  # share of a word's uses from which its context is not asked
_SELDOM = 2  # a word seen less often is left to its ending
CLASS_OF_TAG = {
    "NN": "n", "NNS": "n", "NNP": "p", "NNPS": "p", "VBD": "d", "VBN": "v", "VBZ": "z", "VBP": "z", "VB": "b",
    "VBG": "g", "JJ": "a", "JJR": "a", "JJS": "a", "RB": "r", "RBR": "r", "RBS": "r", "DT": "t", "PDT": "t",
    "PRP$": "t", "CD": "m", "IN": "i", "RP": "r", "CC": "c", "PRP": "o", "EX": "o", "WP": "w", "WDT": "w",
    "WRB": "w", "WP$": "w", "MD": "x", "TO": "u", "POS": "t",
}  # fmt: skip
Sentence = list[tuple[str, str]]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file as words with their class."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
        if rows:
            yield [(row[1], word_class(row)) for row in rows]


def word_class(row: list[str]) -> str:
    """The class of a word of a tree: auxiliaries together, subordinators apart from prepositions."""
    if row[3] == "AUX":
        return "x"
    if row[3] == "SCONJ" and row[4] == "IN":
        return "s"
    return CLASS_OF_TAG.get(row[4], "q" if row[3] == "PUNCT" else "e")


def best(counts: Counter[str]) -> str:
    """The most frequent class; the first in the alphabet of those that are equally frequent."""
    return min(counts, key=lambda name: (-counts[name], name))


def ambiguity(counts: Counter[str]) -> str:
    """The classes a word has in at least a twentieth of its uses, the most frequent first."""
    total = sum(counts.values())
    kept = [name for name in counts if counts[name] >= (1 - SURE) * total]
    return "".join(sorted(kept, key=lambda name: (-counts[name], name))[:3])


def main(folder: Path) -> None:
    """Read the trees, measure on a tenth of them kept aside, then count them all and write the module."""
    train: list[Sentence] = []
    test: list[Sentence] = []
    for name in TREES:
        found = list(sentences(folder / f"{name}.conllu"))
        cut = len(found) * 9 // 10
        train += found[:cut]
        test += found[cut:]
    learn(train)
    measure(test)
    learn(train + test)


def learn(trees: list[Sentence]) -> None:
    """Count and write."""
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    endings: dict[str, Counter[str]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    for sentence in trees:
        for word, name in sentence:
            if name == "p":
                names[word.lower()] += 1
            else:
                uses[word.lower()][name] += 1
    for word, counts in uses.items():
        if word.isalpha() and len(word) > 4 and sum(counts.values()) <= 5:
            for length in (2, 3, 4):
                endings[word[-length:]].update(counts)
    words = {
        word: ambiguity(counts)
        for word, counts in uses.items()
        if sum(counts.values()) >= max(_SELDOM, names[word]) and re.fullmatch(r"[a-z][a-z'’-]*", word)
    }
    ends = {end: best(counts) for end, counts in endings.items() if sum(counts.values()) >= 10}
    write(words, ends, count_context(trees, words))


def count_context(train: list[Sentence], words: dict[str, str]) -> dict[str, str]:
    """What an ambiguous word is, by the class before it and the first class of the word after it."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in train:
        for at, (word, name) in enumerate(sentence):
            classes = words.get(word.lower(), "")
            if len(classes) > 1 and name in classes:
                before = sentence[at - 1][1] if at else "^"
                after = sentence[at + 1][0].lower() if at + 1 < len(sentence) else ""
                following = words.get(after, "q" if not after.isalpha() else "n")[:1]
                for key in (f"*{classes} {before} {following}", f"*{classes} {before}", f"{word.lower()} {before}"):
                    seen[key][name] += 1
    return {key: best(counts) for key, counts in seen.items() if sum(counts.values()) >= 3}


def write(words: dict[str, str], ends: dict[str, str], context: dict[str, str]) -> None:
    """The tables as a module, grouped by their value so that it stays small."""
    parts = [
        '"""Made by `scripts/train_word_classes.py`; `README.md` says from what. Do not edit."""\n',
        "# ruff: noqa: E501\n",
    ]
    for name, table in (("WORDS", words), ("ENDINGS", ends)):
        parts.append(f"{name} = {{\n{grouped(table, ' ')}}}\n")
    short = {key: name for key, name in context.items() if name != context.get(key.rsplit(" ", 1)[0])}
    parts.append(f"CONTEXT = {{\n{grouped(short, '|')}}}\n")
    OUT.write_text("\n".join(parts), encoding="utf-8")


def grouped(table: dict[str, str], mark: str) -> str:
    """Lines of `value: keys`, both sorted."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in table.items():
        groups[value].append(key)
    return "".join(
        f"    {dumps(value)}: {dumps(mark.join(sorted(groups[value])), ensure_ascii=False)},\n"
        for value in sorted(groups)
    )


def measure(test: list[Sentence]) -> None:
    """Print the share of words whose class the program finds."""
    right = total = 0
    wrong: Counter[tuple[str, str]] = Counter()
    for sentence in test:
        found = classify([word for word, _ in sentence])
        for (_, name), guess in zip(sentence, found, strict=True):
            total += 1
            right += name == guess
            if name != guess:
                wrong[name, guess] += 1
    print(f"{right / total:.3f} of {total} words; {wrong.most_common(12)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""`pcm-sim language [CODE]`: which languages there are, and what one of them still lacks."""

import argparse
import json
import re

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.translations import count_texts, missing
from pcm_sim.cli import common

Groups = dict[str, list[str]]

_CODE = re.compile("[a-z]{2}")


def main(options: argparse.Namespace) -> int:
    """List the languages, count what one lacks, or print that to be filled in."""
    try:
        catalogue = common.load(options)
        code = _code(catalogue, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    names = catalogue.language_names
    groups = {one: missing(catalogue.plain, one) for one in ([code] if code else names)}
    whole = count_texts(catalogue.plain)
    if options.json:
        common.print_json([_plain(one, names.get(one, one), left, whole) for one, left in groups.items()])
    elif not code:
        rows = [(one, names[one], _state(left, whole)) for one, left in groups.items()]
        common.print_table([("CODE", "LANGUAGE", "TEXTS"), *rows])
    elif options.missing:
        _print_to_fill_in(code, groups[code], is_new=code not in names)
    else:
        print(f"{names[code]} ({code}): {_state(groups[code], whole)}")
    return common.FINE


def _code(catalogue: Catalogue, options: argparse.Namespace) -> str:
    """Give the language that is asked about; a new one may be begun with what it lacks, which is all."""
    names = catalogue.language_names
    if options.code is None:
        if options.missing:
            raise common.Refusal("which language? For instance: pcm-sim language it --missing")
        return ""
    code = str(options.code).strip().lower()
    if code in names or (options.missing and _CODE.fullmatch(code)):
        return code
    if options.missing:
        raise common.Refusal(f"{options.code!r} is no code of a language; it has two letters, such as it")
    how = (
        f"to begin it: pcm-sim language {code} --missing"
        if _CODE.fullmatch(code)
        else "a code has two letters"
    )
    raise common.Refusal(f"there is no language {options.code!r}; there are {', '.join(names)}; {how}")


def _state(left: Groups, whole: int) -> str:
    count = sum(map(len, left.values()))
    return f"{whole - count} of {whole} texts, the others stay in English" if count else f"all {whole} texts"


def _plain(code: str, name: str, left: Groups, whole: int) -> dict[str, object]:
    return {"language": code, "name": name, "texts": whole, "missing": left}


def _print_to_fill_in(code: str, left: Groups, *, is_new: bool) -> None:
    """Print a file of a language, or what is to be added to it, each translation empty."""
    if is_new:
        print(f"language: {code}")
        print(f"name: {code}   # what the language calls itself")
        print('formats: {date: DD/MM/YYYY, decimal: ",", gigabytes: GB, keyboard: qwerty}')
    print("# Write each translation between the empty quotes. What stays empty stays in English.")
    print("texts:" if left else "texts: {}")
    for group, texts in left.items():
        print(f"  # {group}")
        for text in texts:
            print(f'  {json.dumps(text, ensure_ascii=False)}: ""')

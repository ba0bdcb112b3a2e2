"""Reads the program's own code for the ids of texts that it asks for.

An id is asked for where `Message`, `Denied`, `word` and the like are called. What is written there as a
constant, a choice of two, a variable of the same function, a value of a table of the module, a parameter or
the answer of a function of the module is followed to its constants. An f-string is followed as well, each of
its parts for itself; a part that cannot be followed is `*`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef
UNKNOWN = "*"


@dataclass(frozen=True)
class Asked:
    """An id in the code, or a pattern with `*`."""

    id: str
    place: str


def asked_for(folder: Path, callees: dict[str, int | str]) -> list[Asked]:
    """Give every id that is passed to one of the callees.

    Args:
        folder: Package, room or single module to read.
        callees: Name of a function or class to the position of the id among its arguments, or its keyword.
    """
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder]
    found = [one for file in files for one in _Module(file, callees).asked()]
    return list(dict.fromkeys(found))


class _Module:
    def __init__(self, file: Path, callees: dict[str, int | str]) -> None:
        self._file = file
        self._callees = callees
        self._tree = ast.parse(file.read_text(encoding="utf-8"))
        self._functions = [node for node in ast.walk(self._tree) if isinstance(node, Function)]
        self._following: list[ast.AST] = []

    def asked(self) -> Iterator[Asked]:
        for scope in (self._tree, *self._functions):
            for call in _calls(scope):
                value = _argument(call, self._callees.get(_name(call.func)))
                for text in self._texts(value, scope) if value else ():
                    if text != UNKNOWN:
                        yield Asked(text, f"{self._file.name}:{call.lineno}")

    def _texts(self, value: ast.expr, scope: ast.AST) -> Iterator[str]:
        """Give every text that a value can have; `*` stands for what cannot be followed."""
        if value in self._following:
            return
        self._following.append(value)
        yield from self._followed(value, scope)
        self._following.pop()

    def _followed(self, value: ast.expr, scope: ast.AST) -> Iterator[str]:
        match value:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Constant():
                return
            case ast.JoinedStr(values=parts):
                yield from map("".join, product(*(self._part(part, scope) for part in parts)))
            case ast.IfExp(body=body, orelse=orelse):
                yield from self._texts(body, scope)
                yield from self._texts(orelse, scope)
            case ast.Subscript(value=ast.Name(id=table)):
                yield from self._values_of(table)
            case ast.Name(id=name):
                yield from self._either(self._texts_of(name, scope))
            case ast.Call(func=ast.Name(id=name)):
                yield from self._either(self._answers_of(name))
            case _:
                yield UNKNOWN

    def _part(self, part: ast.expr, scope: ast.AST) -> list[str]:
        value = part.value if isinstance(part, ast.FormattedValue) else part
        return list(dict.fromkeys(self._texts(value, scope)))

    def _either(self, texts: Iterator[str]) -> Iterator[str]:
        """Give the texts, or `*` where none was found."""
        found = list(texts)
        yield from found or [UNKNOWN]

    def _texts_of(self, name: str, scope: ast.AST) -> Iterator[str]:
        """Follow a name to what is assigned to it here, or passed for it as a parameter."""
        for node in _own(scope):
            if isinstance(node, ast.Assign) and any(_name(target) == name for target in node.targets):
                yield from self._texts(node.value, scope)
        if isinstance(scope, Function):
            names = [argument.arg for argument in scope.args.args]
            if name in names:
                for caller in (self._tree, *self._functions):
                    for call in _calls(caller):
                        if _name(call.func) == scope.name and len(call.args) > names.index(name):
                            yield from self._texts(call.args[names.index(name)], caller)

    def _answers_of(self, name: str) -> Iterator[str]:
        """Follow a function of the module to what it returns."""
        for function in self._functions:
            for node in _own(function) if function.name == name else ():
                if isinstance(node, ast.Return) and node.value:
                    yield from self._texts(node.value, function)

    def _values_of(self, table: str) -> Iterator[str]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if any(_name(target) == table for target in targets):
                    for value in node.value.values:
                        yield from self._texts(value, self._tree)


def _argument(call: ast.Call, at: int | str | None) -> ast.expr | None:
    """Give the argument of a call at a position, or with a keyword."""
    if isinstance(at, int):
        return call.args[at] if len(call.args) > at else None
    return next((one.value for one in call.keywords if one.arg == at), None) if at else None


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """Give the nodes of a function or module, without those of the functions inside it."""
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function):
            waiting += ast.iter_child_nodes(node)


def _calls(scope: ast.AST) -> list[ast.Call]:
    return [node for node in _own(scope) if isinstance(node, ast.Call)]


def _name(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""

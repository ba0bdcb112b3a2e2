"""Values that look alike as JSON say there what they are: a delay and a delayed state are both some ms.

The rooms below know nothing of JSON, so their classes are told here how to be written.
"""

from collections.abc import Mapping

from pydantic import GetCoreSchemaHandler, SerializerFunctionWrapHandler
from pydantic_core import CoreSchema, core_schema

from pcm_sim.connect.trouble.effects import Cut, Latency, Spread, Stale, Timeout, Unreachable
from pcm_sim.domain.requests import Farewell, RemoteGranted

ALIKE: tuple[type, ...] = (Cut, Farewell, Latency, RemoteGranted, Spread, Stale, Timeout, Unreachable)
_IS = "is"
_HOOK = "__get_pydantic_core_schema__"


def tell_apart() -> None:
    """Have each of those say what it is, from the next reader and writer on that are made."""
    for kind in ALIKE:
        setattr(kind, _HOOK, classmethod(_schema))


def _schema(kind: type, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
    name = kind.__name__

    def read(value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        if value.get(_IS) != name:
            raise ValueError(f"this is no {name}")
        return {key: one for key, one in value.items() if key != _IS}

    def write(value: object, writer: SerializerFunctionWrapHandler) -> dict[str, object]:
        return {_IS: name, **writer(value)}

    plain = handler(source)
    written = core_schema.wrap_serializer_function_ser_schema(write, schema=plain)
    return core_schema.no_info_before_validator_function(read, plain, serialization=written)

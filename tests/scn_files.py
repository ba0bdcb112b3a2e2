"""Scenario files for tests: one that passes, one that fails, and what they are made of."""

from textwrap import dedent

HEAD = """\
    schema: 1
    id: {id}
    name: {{fr: "Essai", en: "Trial", de: "Probe"}}
    tags: [{tags}]
    vehicle: {{car: {car}, language: en}}
"""
GOOD = """\
    steps:
      - open: roaming
      - expect: {screen: set/device_manager/options/mobile_data}
"""
BAD = """\
    steps:
      - open: roaming
      - expect: {screen: home}
      - open: link
"""
HIDDEN = """\
    params:
      code: {default: "98761234", secret: true}
    steps:
      - open: link
      - type: {into: form/field/code, text: "${code}"}
      - confirm: true
      - expect: {screen: home}
"""


def write(folder, name, body=GOOD, *, car="macan-2019", tags="trial"):
    """Write a scenario into a folder, under its id."""
    file = folder / f"{name}.scn.yaml"
    head = HEAD.format(id=name, tags=tags, car=car)
    file.write_text(dedent(head) + dedent(body), encoding="utf-8")
    return file

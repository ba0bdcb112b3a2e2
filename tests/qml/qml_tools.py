"""The QML tools over all files at once, and the description of the Python types that the linter needs."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

from pcm_sim.ui.stage import QML_ROOT
from pcm_sim.ui.viewmodels.banner import PcmBannerViewModel
from pcm_sim.ui.viewmodels.car_panel import PcmCarPanelViewModel
from pcm_sim.ui.viewmodels.chooser import PcmChooserViewModel
from pcm_sim.ui.viewmodels.cloud_panel import PcmCloudPanelViewModel
from pcm_sim.ui.viewmodels.column import PcmColumnViewModel
from pcm_sim.ui.viewmodels.compare import PcmCompareViewModel
from pcm_sim.ui.viewmodels.console.charging import PcmChargingViewModel
from pcm_sim.ui.viewmodels.console.clock import PcmClockViewModel
from pcm_sim.ui.viewmodels.console.console import PcmConsoleViewModel
from pcm_sim.ui.viewmodels.console.desk import PcmServiceDeskViewModel
from pcm_sim.ui.viewmodels.console.faults import PcmFaultsViewModel
from pcm_sim.ui.viewmodels.console.history import PcmHistoryViewModel
from pcm_sim.ui.viewmodels.console.journal import PcmJournalViewModel
from pcm_sim.ui.viewmodels.console.kept import PcmKeptViewModel
from pcm_sim.ui.viewmodels.console.objects import PcmObjectsViewModel
from pcm_sim.ui.viewmodels.console.outbox import PcmOutboxViewModel
from pcm_sim.ui.viewmodels.console.presets import PcmPresetsViewModel
from pcm_sim.ui.viewmodels.console.scene import PcmSceneViewModel
from pcm_sim.ui.viewmodels.console.strip import PcmTimeStripViewModel
from pcm_sim.ui.viewmodels.console.task import PcmTaskViewModel
from pcm_sim.ui.viewmodels.console.why import PcmWhyViewModel
from pcm_sim.ui.viewmodels.customer import PcmCustomerViewModel
from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
from pcm_sim.ui.viewmodels.find import PcmFindViewModel
from pcm_sim.ui.viewmodels.form import PcmFormViewModel
from pcm_sim.ui.viewmodels.handset import PcmHandsetViewModel
from pcm_sim.ui.viewmodels.handset_page import PcmHandsetPageViewModel
from pcm_sim.ui.viewmodels.links import PcmLinksViewModel
from pcm_sim.ui.viewmodels.network_panel import PcmNetworkPanelViewModel
from pcm_sim.ui.viewmodels.overlay import PcmOverlayViewModel
from pcm_sim.ui.viewmodels.page import PcmPageViewModel
from pcm_sim.ui.viewmodels.palette import PcmPaletteViewModel
from pcm_sim.ui.viewmodels.phone_panel import PcmPhonePanelViewModel
from pcm_sim.ui.viewmodels.player.hand import PcmHandViewModel
from pcm_sim.ui.viewmodels.player.player import PcmPlayerViewModel
from pcm_sim.ui.viewmodels.player.shelf import PcmShelfViewModel
from pcm_sim.ui.viewmodels.readings import PcmReadingsViewModel
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.viewmodels.status import PcmStatusViewModel
from pcm_sim.ui.viewmodels.task_card import PcmTaskCardViewModel
from pcm_sim.ui.viewmodels.unit import PcmUnitViewModel
from pcm_sim.ui.viewmodels.ways import PcmWaysViewModel

VIEW_MODELS = (
    PcmChargingViewModel,
    PcmClockViewModel,
    PcmConsoleViewModel,
    PcmServiceDeskViewModel,
    PcmFaultsViewModel,
    PcmWhyViewModel,
    PcmHistoryViewModel,
    PcmCompareViewModel,
    PcmPaletteViewModel,
    PcmTaskViewModel,
    PcmTaskCardViewModel,
    PcmJournalViewModel,
    PcmKeptViewModel,
    PcmLinksViewModel,
    PcmObjectsViewModel,
    PcmOutboxViewModel,
    PcmTimeStripViewModel,
    PcmPresetsViewModel,
    PcmBannerViewModel,
    PcmCarPanelViewModel,
    PcmCloudPanelViewModel,
    PcmFindViewModel,
    PcmHandsetPageViewModel,
    PcmHandsetViewModel,
    PcmNetworkPanelViewModel,
    PcmPageViewModel,
    PcmPhonePanelViewModel,
    PcmReadingsViewModel,
    PcmSceneViewModel,
    PcmChooserViewModel,
    PcmColumnViewModel,
    PcmCustomerViewModel,
    PcmDeskViewModel,
    PcmFormViewModel,
    PcmOverlayViewModel,
    PcmShellViewModel,
    PcmStatusViewModel,
    PcmUnitViewModel,
    PcmWaysViewModel,
    PcmHandViewModel,
    PcmPlayerViewModel,
    PcmShelfViewModel,
)

_TYPES = {"PyObject": "QVariant"}


def qml_files() -> tuple[Path, ...]:
    return tuple(sorted((QML_ROOT / "Pcm").glob("*/*.qml")))


def describe_view_models(folder: Path) -> None:
    """Write a module description of the registered types, as a C++ build would."""
    module = folder / "Pcm" / "ViewModels"
    module.mkdir(parents=True)
    (module / "qmldir").write_text("module Pcm.ViewModels\ntypeinfo pcm.qmltypes\n")
    components = "".join(_component(one.staticMetaObject) for one in VIEW_MODELS)
    (module / "pcm.qmltypes").write_text(f"import QtQuick.tooling 1.2\n\nModule {{\n{components}}}\n")


def _component(meta: QMetaObject) -> str:
    name = meta.className()
    lines = [f'name: "{name}"', 'accessSemantics: "reference"', 'prototype: "QObject"']
    lines += [f'exports: ["Pcm.ViewModels/{name} 1.0"]', "isCreatable: false"]
    lines.append("exportMetaObjectRevisions: [256]")
    for at in range(QObject.staticMetaObject.propertyCount(), meta.propertyCount()):
        prop = meta.property(at)
        notify = prop.notifySignal()
        tail = f'; notify: "{bytes(notify.name()).decode()}"' if notify.isValid() else ""
        tail += "; isPropertyConstant: true" if prop.isConstant() else ""
        lines.append(
            f'Property {{ name: "{prop.name()}"; {_type(prop.typeName())}; isReadonly: true; '
            f'read: "{prop.name()}"{tail} }}'
        )
    for at in range(QObject.staticMetaObject.methodCount(), meta.methodCount()):
        method = meta.method(at)
        kind = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
        result = method.typeName()
        head = f'; type: "{result}"' if kind == "Method" and result not in ("", "void") else ""
        parameters = " ".join(
            f'Parameter {{ name: "a{place}"; type: "{bytes(one).decode()}" }}'
            for place, one in enumerate(method.parameterTypes())
        )
        lines.append(f'{kind} {{ name: "{bytes(method.name()).decode()}"{head}; {parameters} }}')
    body = "\n".join(f"        {line}" for line in lines)
    return f"    Component {{\n{body}\n    }}\n"


def _type(name: str) -> str:
    plain = _TYPES.get(name.rstrip("*"), name.rstrip("*"))
    return f'type: "{plain}"' + ("; isPointer: true" if name.endswith("*") else "")


def run_tool(tool: str, arguments: Iterable[str]) -> str:
    """Run one of the QML tools.

    Returns:
        What it complained about.
    """
    command = str(Path(sys.executable).with_name(f"pyside6-{tool}"))
    done = subprocess.run([command, *arguments], capture_output=True, text=True, check=False, timeout=120)
    words = done.stdout + done.stderr
    return words if done.returncode else ""

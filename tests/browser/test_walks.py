"""The walks of a customer in a browser, with the simulator as the car."""

from visitors import NARROW


def test_first(found, visit):
    world = found(preset="linked")
    claire = visit(world.base)
    claire.goes("/my/")
    print(claire.text())
    claire.leaves_a_picture(__import__("pathlib").Path("/tmp/browser/a.png"))
    claire.makes_the_window(390)
    claire.leaves_a_picture(__import__("pathlib").Path("/tmp/browser/b.png"))
    car = world.car()
    print(car.screen)

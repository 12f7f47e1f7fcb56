"""Run every scenario of every feature in this folder."""

from __future__ import annotations

from pytest_bdd import scenarios

scenarios(".")

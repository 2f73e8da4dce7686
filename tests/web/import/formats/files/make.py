"""The binary files of these tests, made with NumPy 1.24 and openpyxl 3.0: python3 make.py, in this folder."""

import datetime

import numpy as np
import openpyxl

height = np.array([[1.5, -0.0], [2.25, 1e300], [np.nan, np.inf]])
np.save("c-order.npy", height)
np.save("fortran-big-endian.npy", np.asfortranarray(np.arange(24).reshape(2, 3, 4)).astype(">f4", order="F"))
np.save("whole.npy", np.array([[-128, 127], [0, 1]], dtype="i1"))
np.save("large.npy", np.array([2**63 - 1, -(2**63)], dtype="<i8"))
np.save("half.npy", np.array([[0.1, -2.0, 6e-8, np.inf]], dtype="<f2"))
np.save("truth.npy", np.array([[True, False]]))
np.save(
    "fields.npy",
    np.array([(1, 0.5, "Igel", [7, 8]), (2, -0.5, "é", [9, 10])],
             dtype=[("n", "<i4"), ("x", ">f8"), ("kind", "<U4"), ("pixel", "u1", (2,))]),
)
np.save("objects.npy", np.array([[1, "a"], [2, None]], dtype=object))
np.save("complex.npy", np.array([1j, 2]))
np.savez_compressed("inputs-and-answers.npz", X=np.array([[1, 2], [3, 4], [5, 6]]), y=np.array([0, 1, 1]))
np.savez("columns.npz", x=np.array([0.5, 1.5]), kind=np.array(["cat", "dog"]))

book = openpyxl.Workbook()
animals = book.active
animals.title = "Tiere"
animals.append(["height", "born", "seen", "fed", "ok", "kind"])
animals.append([1.5, datetime.date(2020, 2, 29), datetime.datetime(2024, 1, 2, 3, 4, 5), datetime.time(7, 30), True, "cat & <dog>"])
animals.append([0.1 + 0.2, datetime.date(1900, 1, 1), None, None, False, "#N/A"])
animals["B5"] = 43890
animals["B5"].number_format = '0.00 "days"'
other = book.create_sheet("Noten")
other["C3"], other["D3"], other["C4"], other["D5"] = "group", "mark", "a", 2
other["D4"] = 1
other.merge_cells("C4:C5")
book.create_sheet("empty")
book.save("animals.xlsx")

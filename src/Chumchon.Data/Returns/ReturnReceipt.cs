using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A stored receipt (ใบยืนยันการบันทึกข้อมูล) with who made the save.</summary>
/// <param name="Version">The version that the month reached by the save.</param>
/// <param name="Totals">As they were stored with the save.</param>
public sealed record ReturnReceipt(
    DistrictCode District, SalesMonth Month, long Version, DateTimeOffset SavedAt, string UserName, string Officer,
    int CellsChanged, int CellsMerged, int RemarksChanged, ReturnTotals Totals, ReceiptCode Code);

/// <summary>What of a receipt does not match the database: somebody altered one of them outside the program.</summary>
public enum ReceiptFault
{
    None = 0,

    /// <summary>The audit holds no entry of the save, or one of another save.</summary>
    EntryMissing = 1,

    /// <summary>The entry tells of another time, account, month or number of cells than the receipt.</summary>
    EntryDiffers = 2,

    /// <summary>The receipt's hash does not follow from the entry's values and the entry before.</summary>
    HashDiffers = 3,

    /// <summary>The facts of today, less all later changes, do not give the receipt's rows and totals.</summary>
    FiguresDiffer = 4,
}

/// <summary>A receipt beside what the database says today of the month as it stood then.</summary>
/// <param name="Types">The month by product type, in order of the five, reckoned from the facts.</param>
/// <param name="Faults">Empty where the receipt is right.</param>
public sealed record CheckedReceipt(
    ReturnReceipt Receipt, IReadOnlyList<(ProductType Type, ReturnTotals Totals)> Types, IReadOnlyList<ReceiptFault> Faults)
{
    public bool IsRight => Faults.Count == 0;
}

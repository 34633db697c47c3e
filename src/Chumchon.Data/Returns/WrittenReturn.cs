using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What a write left behind: its audit entry and the month's totals after it.</summary>
internal readonly record struct WrittenReturn(long AuditNumber, byte[] Hash, MonthStep Step, int CellsChanged, ReturnTotals Totals)
{
    /// <summary>Rows that the last statement touched: that of the receipt, where there was one.</summary>
    public int LastTouched { get; init; }
}

using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>A producer's row with its cells that clash.</summary>
/// <param name="Row">Null where the month has it no more.</param>
public sealed record ConflictRow(LineKey Key, EntryRow? Row, IReadOnlyList<CellClash> Cells);

/// <summary>
/// The cells that two officers changed, by rows in the order of the grid. The first rows stand open; a script gets the
/// others as figures and draws them when they are asked for, because hundreds of questions in words weigh more than the page.
/// </summary>
public sealed class Conflict
{
    /// <summary>Rows that are open from the start.</summary>
    public const int RowsOpen = 10;

    /// <param name="cells">Those of the page, of which some clash.</param>
    public Conflict(EntryCells cells, EntryReturn month)
    {
        var order = month.Rows.Index().ToDictionary(static each => each.Item.Key, static each => each);
        Rows =
        [
            .. cells.Clashes
                .GroupBy(static clash => clash.Cell.Key)
                .OrderBy(row => order.TryGetValue(row.Key, out var found) ? found.Index : int.MaxValue)
                .Select(row => new ConflictRow(
                    row.Key, order.GetValueOrDefault(row.Key).Item, [.. row.OrderBy(static clash => clash.Cell.Channel)])),
        ];
        Cells = cells.Clashes.Count;
        Others = [.. cells.Clashes.Select(static clash => clash.Other).Distinct()];
    }

    public IReadOnlyList<ConflictRow> Rows { get; }

    public int Cells { get; }

    /// <summary>Who made the differences and when, each save once; null where it is not known.</summary>
    public IReadOnlyList<OtherSave?> Others { get; }

    public IEnumerable<ConflictRow> Open => Rows.Take(RowsOpen);

    public IReadOnlyList<ConflictRow> Folded => [.. Rows.Skip(RowsOpen)];
}

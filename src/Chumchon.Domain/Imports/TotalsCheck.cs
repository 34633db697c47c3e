namespace Chumchon.Domain.Imports;

/// <summary>
/// Holds the sums that a file itself has against its figures: rows of sums against all rows or those since the sum before, columns of sums
/// against those of their row, all or those between.
/// </summary>
internal sealed class TotalsCheck(SheetLayout layout)
{
    private readonly int[] amounts = [.. layout.Of(ColumnRole.Amount)];
    private readonly Dictionary<int, (long All, long Part)> sums = [];
    private readonly List<(SourceRow Row, Dictionary<int, (long All, long Part)> Sums)> rows = [];
    private readonly List<(SourceRow Row, int Column, long Said, long[] Candidates)> across = [];

    public void AddRow(SourceRow row)
    {
        foreach (var column in amounts)
        {
            var (all, part) = sums.GetValueOrDefault(column);
            var satang = Satang(row, column) ?? 0;
            sums[column] = (all + satang, part + satang);
        }

        foreach (var column in layout.Of(ColumnRole.Total))
        {
            if (Satang(row, column) is { } said)
            {
                across.Add((row, column, said, Candidates(row, column)));
            }
        }
    }

    public void AddTotal(SourceRow row)
    {
        rows.Add((row, new(sums)));
        foreach (var column in amounts)
        {
            sums[column] = (sums.GetValueOrDefault(column).All, 0);
        }
    }

    /// <summary>One line for each sum, of columns one for all that hold.</summary>
    public IReadOnlyList<FileTotal> End()
    {
        List<FileTotal> found = [];
        foreach (var (row, then) in rows)
        {
            foreach (var column in amounts)
            {
                if (Satang(row, column) is { } said)
                {
                    var (all, part) = then.GetValueOrDefault(column);
                    long[] candidates = [all, part, sums.GetValueOrDefault(column).All];
                    found.Add(new(
                        SourceSheet.Cell(column, row.Number), layout.Labels[column], said,
                        candidates.Contains(said) ? said : then.Count == 0 ? candidates[2] : all));
                }
            }
        }

        foreach (var ofColumn in across.GroupBy(static total => total.Column))
        {
            // A column is the sum of the same columns in each row: of those that explain most rows.
            var best = Enumerable.Range(0, ofColumn.First().Candidates.Length).MaxBy(place => ofColumn.Count(total => total.Candidates[place] == total.Said));
            found.AddRange(ofColumn.Select(total => new FileTotal(
                SourceSheet.Cell(total.Column, total.Row.Number), layout.Labels[total.Column], total.Said, total.Candidates[best])));
        }

        return found;
    }

    /// <summary>All amounts of the row; those since the sum before; those of the months before it.</summary>
    private long[] Candidates(SourceRow row, int column)
    {
        var before = layout.Of(ColumnRole.Total).Where(other => other < column).DefaultIfEmpty(-1).Max();
        long Sum(Func<int, bool> takes) => amounts.Where(takes).Sum(amount => Satang(row, amount) ?? 0);
        return
        [
            Sum(static _ => true),
            Sum(amount => amount > before && amount < column),
            Sum(amount => amount < column),
            Sum(amount => amount > column && amount < layout.Of(ColumnRole.Total).Where(other => other > column).DefaultIfEmpty(int.MaxValue).Min()),
        ];
    }

    private long? Satang(SourceRow row, int column) => PublishedReader.ReadAmount(row[column]).Satang;
}

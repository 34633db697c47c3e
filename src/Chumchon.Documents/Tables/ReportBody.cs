namespace Chumchon.Documents.Tables;

/// <summary>
/// The columns and rows of a table. It cannot be made with a cell too many or too few, text among numbers, or a summed total
/// that is not the sum of its rows: such a table is a defect of the report, and no writer may send it out.
/// </summary>
public sealed record ReportBody
{
    /// <exception cref="ReportDefectException">The rows do not fit the columns or each other.</exception>
    public ReportBody(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows)
    {
        if (columns.DistinctBy(column => column.Key).Count() != columns.Count)
        {
            throw new ReportDefectException("Two columns have the same key.");
        }

        Columns = columns;
        Rows = rows;
        CheckShape();
        CheckOrder();
        for (var column = 0; column < columns.Count; column++)
        {
            CheckSums(column);
        }
    }

    public IReadOnlyList<ReportColumn> Columns { get; }

    public IReadOnlyList<ReportRow> Rows { get; }

    /// <summary>Positions of the columns shown in an output, left to right.</summary>
    public IReadOnlyList<int> ColumnsShownIn(ReportOutputs output) =>
        [.. Enumerable.Range(0, Columns.Count).Where(position => Columns[position].ShownIn(output))];

    /// <summary>How many of the columns shown in an output name the row, counted from the left.</summary>
    public int NamingColumnsShownIn(ReportOutputs output) =>
        ColumnsShownIn(output).TakeWhile(position => Columns[position].NamesRow).Count();

    /// <exception cref="ReportDefectException">No column has the key.</exception>
    public int PositionOf(string key)
    {
        for (var position = 0; position < Columns.Count; position++)
        {
            if (Columns[position].Key == key)
            {
                return position;
            }
        }

        throw new ReportDefectException($"No column has the key {key}.");
    }

    private void CheckShape()
    {
        foreach (var row in Rows)
        {
            if (row.Cells.Count != Columns.Count)
            {
                throw new ReportDefectException($"A row of {row.Cells.Count} cells stands under {Columns.Count} columns.");
            }

            for (var column = 0; row.Kind is RowKind.Data && column < Columns.Count; column++)
            {
                if (!Fits(row.Cells[column].Kind, Columns[column].Kind))
                {
                    throw new ReportDefectException($"Column {Columns[column].Key} of {Columns[column].Kind} holds a cell of {row.Cells[column].Kind}.");
                }
            }
        }
    }

    private static bool Fits(CellKind cell, ColumnKind column) => cell switch
    {
        CellKind.Blank or CellKind.NotComputable => true,
        CellKind.Text => column is ColumnKind.Text or ColumnKind.Code or ColumnKind.IsoMonth,
        CellKind.Count => column is ColumnKind.Count,
        CellKind.Satang => column is ColumnKind.Satang,
        _ => column is ColumnKind.Percent,
    };

    private void CheckOrder()
    {
        var closed = false;
        foreach (var row in Rows)
        {
            if (closed && row.Kind is not (RowKind.Total or RowKind.Share))
            {
                throw new ReportDefectException($"A row of {row.Kind} stands below the total.");
            }

            closed |= row.Kind is RowKind.Total or RowKind.Share;
        }
    }

    private void CheckSums(int column)
    {
        if (Columns[column].Total is not TotalSource.Summed)
        {
            return;
        }

        long all = 0, group = 0;
        foreach (var row in Rows)
        {
            var cell = row.Cells[column];
            switch (row.Kind)
            {
                case RowKind.Data:
                    all = checked(all + cell.Value);
                    group += cell.Value;
                    break;
                case RowKind.Subtotal:
                    CheckSum(column, cell, group);
                    group = 0;
                    break;
                case RowKind.Total:
                    CheckSum(column, cell, all);
                    break;
            }
        }
    }

    private void CheckSum(int column, ReportCell cell, long sum)
    {
        if (cell.IsNumber && cell.Value != sum)
        {
            throw new ReportDefectException($"Column {Columns[column].Key}: the total {cell.Value} is not the sum {sum} of its rows.");
        }
    }
}

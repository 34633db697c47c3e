using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>A stacked column chart over the data rows of a sheet, with the values it was drawn from.</summary>
internal static class ChartPart
{
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    public static XmlPart Write(ReportChart chart, ReportBody body, string sheet, BodyPlace place)
    {
        var part = new XmlPart();
        part.Add($"<c:chartSpace xmlns:c=\"{Namespaces.Chart}\" xmlns:a=\"{Namespaces.Drawing}\" xmlns:r=\"{Namespaces.Relations}\">");
        part.Add($"<c:roundedCorners val=\"0\"/><c:chart>");
        WriteTitle(part, chart.Title, 1400);
        part.Add($"<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
        foreach (var (index, series) in chart.Series.Index())
        {
            WriteSeries(part, index, series, chart, new Source(body, sheet, place));
        }

        part.Add($"<c:gapWidth val=\"45\"/><c:overlap val=\"100\"/><c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/></c:barChart>");
        WriteAxes(part, chart);
        part.Add($"</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        part.Add($"<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        part.Add($"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
        WriteFont(part, "defRPr", 1200, bold: false);
        part.Add($"</a:pPr><a:endParaRPr lang=\"th-TH\"/></a:p></c:txPr></c:chartSpace>");
        return part;
    }

    private static void WriteSeries(XmlPart part, int index, ChartSeries series, ReportChart chart, Source source)
    {
        part.Add($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{series.Name}</c:v></c:tx>");

        // A series without a fill of its own is drawn in the theme's, and this workbook has none. The white line parts the pieces.
        part.Add($"<c:spPr><a:solidFill><a:srgbClr val=\"{series.Fill}\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr>");
        part.Add($"<c:invertIfNegative val=\"0\"/><c:cat><c:strRef><c:f>{source.Range(chart.CategoryColumn)}</c:f><c:strCache>");
        WritePoints(part, source.Cells(chart.CategoryColumn));
        part.Add($"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{source.Range(series.Column)}</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode>");
        WritePoints(part, source.Cells(series.Column));
        part.Add($"</c:numCache></c:numRef></c:val></c:ser>");
    }

    private static void WritePoints(XmlPart part, IReadOnlyList<ReportCell> cells)
    {
        part.Add($"<c:ptCount val=\"{cells.Count}\"/>");
        foreach (var (index, cell) in cells.Index().Where(point => point.Item.IsNumber || point.Item.Kind is CellKind.Text))
        {
            part.Add($"<c:pt idx=\"{index}\"><c:v>");
            if (cell.IsNumber)
            {
                part.Number(cell);
            }
            else
            {
                part.Add($"{cell.Display()}");
            }

            part.Add($"</c:v></c:pt>");
        }
    }

    private static void WriteAxes(XmlPart part, ReportChart chart)
    {
        part.Add($"<c:catAx><c:axId val=\"{CategoryAxis}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>");
        part.Add($"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>");
        part.Add($"<c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/></c:catAx>");
        part.Add($"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>");
        part.Add($"<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"CBD3CF\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
        if (chart.ValueAxisTitle is { } title)
        {
            WriteTitle(part, title, 1200);
        }

        part.Add($"<c:numFmt formatCode=\"{chart.ValueFormat}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        part.Add($"<c:crossAx val=\"{CategoryAxis}\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    private static void WriteTitle(XmlPart part, string title, int size)
    {
        part.Add($"<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
        WriteFont(part, "defRPr", size, bold: true);
        part.Add($"</a:pPr><a:r>");
        WriteFont(part, "rPr", size, bold: true);
        part.Add($"<a:t>{title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }

    private static void WriteFont(XmlPart part, string element, int size, bool bold) =>
        part.Add($"<a:{element} sz=\"{size}\" b=\"{(bold ? 1 : 0)}\"><a:latin typeface=\"{StyleSheet.FontName}\"/><a:cs typeface=\"{StyleSheet.FontName}\"/></a:{element}>");

    private sealed record Source(ReportBody Body, string Sheet, BodyPlace Place)
    {
        public string Range(string key)
        {
            var position = Body.PositionOf(key);
            var column = Body.ColumnsShownIn(ReportOutputs.Xlsx).Count(shown => shown < position);
            return CellReference.Absolute(Sheet, column, Place.FirstDataRow, column, Place.LastDataRow);
        }

        public IReadOnlyList<ReportCell> Cells(string key)
        {
            var position = Body.PositionOf(key);
            return [.. Body.Rows.Where(row => row.Kind is RowKind.Data).Select(row => row.Cells[position])];
        }
    }
}

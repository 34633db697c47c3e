using System.Globalization;
using System.Text.Encodings.Web;
using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Html;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// The rows of the grid, written straight into the answer: at 700 rows a page of tag helpers costs seconds and tens of
/// megabytes, this some milliseconds. Each number of a row that is repeated weighs on the line more than the words around
/// it, so a cell's producer and type are added to its name by script, as are the roles of rows and cells where a phone draws
/// them as cards.
/// </summary>
public sealed class EntryGrid(
    IReadOnlyList<EntryRow> rows, EntryCells cells, bool readOnly, AreaDirectory areas, PageWords words, HtmlEncoder encoder)
    : IHtmlAsyncContent
{
    // Razor keeps what is written until it is flushed: many rows at once would outgrow its pool and cost megabytes.
    private const int RowsBetweenFlushes = 20;

    // Nobody signs a sheet without figures: on paper the last rows go with the total and the signature.
    private const int RowsOverSignature = 3;

    private readonly string[] types = [.. Enumerable.Range(1, 5).Select(type => words[$"type.{type}"].Value)];
    private readonly string[] shortTypes = [.. Enumerable.Range(1, 5).Select(type => words[$"type-short.{type}"].Value)];
    private readonly string[] kinds = [.. Enumerable.Range(1, 3).Select(kind => words[$"kind.{kind}"].Value)];

    public async ValueTask WriteToAsync(TextWriter writer)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (index > 0 && index == rows.Count - RowsOverSignature)
            {
                writer.Write("</tbody><tbody role=\"rowgroup\">\n");
            }

            WriteRow(writer, rows[index], index + 1);
            if (index % RowsBetweenFlushes == 0)
            {
                await writer.FlushAsync();
            }
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => throw new NotSupportedException("Razor writes it asynchronously.");

    private void WriteRow(TextWriter writer, EntryRow row, int number)
    {
        Span<char> digits = stackalloc char[20];
        row.Key.Number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<char> line = digits[..length];
        var amounts = cells.AmountsOf(row);

        writer.Write("<tr data-sub=\"");
        writer.Write(row.Subdistrict);
        writer.Write("\" data-type=\"");
        writer.Write((int)row.Key.Type);
        var remark = cells.RemarkOf(row);
        var remarked = remark.Length > 0 || row.Remark.Length > 0;
        if (remarked)
        {
            writer.Write("\" data-name=\"");
            encoder.Encode(writer, row.ProducerName);
        }

        writer.Write("\"><td class=\"no\">");
        writer.Write(number);
        writer.Write("</td><th scope=\"row\" lang=\"th\" title=\"");
        encoder.Encode(writer, kinds[(int)row.Kind - 1]);
        writer.Write("\">");
        writer.Write(remarked ? "<span>" : "");
        encoder.Encode(writer, row.ProducerName);
        if (remarked)
        {
            writer.Write("</span>");
            WriteRemark(writer, row, remark, line);
        }

        writer.Write("</th><td class=\"place sub\">");
        encoder.Encode(writer, areas.SubdistrictName(row.Subdistrict));
        writer.Write("</td><td class=\"place\" title=\"");
        encoder.Encode(writer, types[(int)row.Key.Type - 1]);
        writer.Write("\">");
        encoder.Encode(writer, shortTypes[(int)row.Key.Type - 1]);
        writer.Write("</td>");
        foreach (var channel in SalesChannels.All)
        {
            WriteCell(writer, row, channel, line);
        }

        WriteNone(writer, line, amounts);
        writer.Write("<td class=\"row-total\"><output>");
        WriteAmount(writer, amounts.IsBlank ? null : amounts.TotalSatang, blank: "–");
        writer.Write("</output></td></tr>\n");
    }

    /// <summary>Only rows with a remark have its field; to the others script adds one when it is asked for.</summary>
    private void WriteRemark(TextWriter writer, EntryRow row, string remark, ReadOnlySpan<char> line)
    {
        if (readOnly)
        {
            writer.Write("<small class=\"remark\">");
            encoder.Encode(writer, words["entry.remark-of", remark].Value);
            writer.Write("</small>");
            return;
        }

        var refusal = cells.RemarkRefusalOf(row.Key);
        writer.Write("<textarea class=\"remark\" rows=\"1\" name=\"r");
        writer.Write(line);
        writer.Write("\" aria-label=\"");
        encoder.Encode(writer, words["entry.remark-of", row.ProducerName].Value);
        if (refusal is not null)
        {
            writer.Write("\" aria-invalid=\"true\" aria-describedby=\"er");
            writer.Write(line);
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\" maxlength=\"{RemarkText.MostCharacters}\">"));
        encoder.Encode(writer, remark);
        writer.Write("</textarea><input type=\"hidden\" name=\"o");
        writer.Write(line);
        writer.Write("\" value=\"");
        encoder.Encode(writer, cells.SeenRemarkOf(row));
        writer.Write("\">");
        if (refusal is not null)
        {
            writer.Write("<small class=\"remark-error\" id=\"er");
            writer.Write(line);
            writer.Write("\">");
            encoder.Encode(writer, RemarkWords.Of(words, row.Key, refusal));
            writer.Write("</small>");
        }
    }

    private void WriteCell(TextWriter writer, EntryRow row, SalesChannel channel, ReadOnlySpan<char> line)
    {
        var stored = row.Amounts[channel];
        if (readOnly)
        {
            writer.Write("<td class=\"amt\">");
            WriteAmount(writer, stored, blank: "");
            writer.Write("</td>");
            return;
        }

        var over = cells.TextOver(row, channel);
        var refusal = cells.RefusalOf(row.Key, channel);
        writer.Write("<td class=\"amt\"");
        if (over is not null)
        {
            var state = refusal is not null ? "error" : cells.Clash(row.Key, channel) ? "conflict" : "unsaved";
            writer.Write($" data-state=\"{state}\"{(state is "unsaved" ? "" : " data-unsaved")}");
        }

        writer.Write("><input name=\"a");
        WriteCellName(writer, line, channel);
        if (over is not null)
        {
            writer.Write("\" value=\"");
            encoder.Encode(writer, over);
            writer.Write("\" data-saved=\"");
            WriteAmount(writer, stored, blank: "");
        }
        else if (stored is not null)
        {
            writer.Write("\" value=\"");
            WriteAmount(writer, stored, blank: "");
        }

        writer.Write("\" aria-labelledby=\"");
        writer.Write(channel is SalesChannel.DomesticOffline or SalesChannel.DomesticOnline ? "g1 c" : "g2 c");
        writer.Write((int)channel);
        if (refusal is not null)
        {
            writer.Write("\" aria-invalid=\"true\" aria-describedby=\"e");
            WriteCellName(writer, line, channel);
        }

        writer.Write("\">");
        if (refusal is not null)
        {
            writer.Write("<div class=\"cell-error\" id=\"e");
            WriteCellName(writer, line, channel);
            writer.Write("\">");
            encoder.Encode(writer, words.Of(refusal));
            writer.Write("</div>");
        }

        writer.Write("</td>");
    }

    private void WriteNone(TextWriter writer, ReadOnlySpan<char> line, ChannelAmounts amounts)
    {
        writer.Write("<td class=\"none\">");
        if (readOnly)
        {
            writer.Write(amounts.IsNone ? "✓" : "");
        }
        else
        {
            writer.Write("<label><input type=\"checkbox\" name=\"z");
            writer.Write(line);
            writer.Write(amounts.IsNone ? "\" aria-labelledby=\"z0\" checked></label>" : "\" aria-labelledby=\"z0\"></label>");
        }

        writer.Write("</td>");
    }

    private static void WriteCellName(TextWriter writer, ReadOnlySpan<char> line, SalesChannel channel)
    {
        writer.Write(line);
        writer.Write('.');
        writer.Write((int)channel);
    }

    private static void WriteAmount(TextWriter writer, long? satang, string blank)
    {
        if (satang is not { } value)
        {
            writer.Write(blank);
            return;
        }

        Span<char> text = stackalloc char[32];
        writer.Write(text[..new Baht(value).Format(text)]);
    }
}

using System.Text.Json;
using Chumchon.Data.Returns;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.MonthlyReturns.ShowPast;

/// <summary>
/// The past of a month's rows as the entry page's script reads it (<c>assets/entry/warnings/past.js</c>): arrays without
/// names, what is blank at an array's end left out. 700 rows weigh about 13 kB on the line.
/// </summary>
public static class PastJson
{
    public static byte[] Write(DistrictPast past)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64 * past.Lines.Count + 1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("month", past.Month.Index);
            json.WriteStartArray("months");
            foreach (var month in past.Months)
            {
                WriteMonth(json, month);
            }

            json.WriteEndArray();
            json.WriteStartArray("lines");
            foreach (var line in past.Lines)
            {
                WriteLine(json, line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMonth(Utf8JsonWriter json, PastMonth month)
    {
        json.WriteStartArray();
        json.WriteNumberValue(month.Month.Index);
        json.WriteNumberValue(month.Rows);
        json.WriteNumberValue(month.RowsEntered);
        foreach (var channel in SalesChannels.All)
        {
            json.WriteNumberValue(month.Amounts[channel] ?? 0);
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, PastLine line)
    {
        json.WriteStartArray();
        json.WriteNumberValue(line.Key.Number);
        json.WriteNumberValue(line.MonthsEntered);
        json.WriteNumberValue(line.MonthsSold);
        WriteAmounts(json, line.LastMonth);
        WriteAmounts(json, line.LastYear);

        // Where a producer sells in one channel alone, the row's usual size is that channel's.
        var usual = line.Channels.Count(static channel => channel is not null) > 1 ? [.. line.Channels, line.Total] : line.Channels;
        json.WriteStartArray();
        foreach (var each in usual.Take(LastKnown(usual)))
        {
            WriteUsual(json, each);
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WriteAmounts(Utf8JsonWriter json, ChannelAmounts amounts)
    {
        long?[] four = [.. SalesChannels.All.Select(channel => amounts[channel])];
        json.WriteStartArray();
        foreach (var satang in four.Take(LastKnown(four)))
        {
            if (satang is { } value)
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteUsual(Utf8JsonWriter json, UsualSales? usual)
    {
        if (usual is not { } known)
        {
            json.WriteNumberValue(0);
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(known.Months);
        json.WriteNumberValue(known.Median);
        json.WriteNumberValue(known.Spread);
        json.WriteEndArray();
    }

    private static int LastKnown<T>(IReadOnlyList<T?> values) where T : struct
    {
        var count = values.Count;
        while (count > 0 && values[count - 1] is null)
        {
            count--;
        }

        return count;
    }
}

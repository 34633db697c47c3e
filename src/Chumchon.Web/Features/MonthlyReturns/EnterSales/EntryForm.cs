using System.Globalization;
using Chumchon.Domain;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Microsoft.Extensions.Primitives;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// The posted entry form, read directly: 2,800 fields with short names, <c>a{line}.{channel}</c> an amount and
/// <c>z{line}</c> the tick for no sales, are too many for a binder that reads <c>1234,50</c> as 123,450.
/// </summary>
public sealed class EntryForm
{
    private readonly Dictionary<(LineKey, SalesChannel), string> typed = [];

    /// <summary>The version that the page was drawn from; null where the field is missing or damaged.</summary>
    public long? Version { get; private init; }

    public Guid? SaveId { get; private init; }

    /// <summary>All cells that could be read.</summary>
    public List<TypedCell> Cells { get; } = [];

    /// <summary>Cells that could not be read, with the reason.</summary>
    public Dictionary<(LineKey Line, SalesChannel Channel), Refusal> Refused { get; } = [];

    /// <summary>All remarks that were posted: field <c>r{line}</c>, beside it in <c>o{line}</c> what the page was drawn with.</summary>
    public Dictionary<LineKey, TypedRemark> Remarks { get; } = [];

    /// <summary>Remarks that could not be kept, with the reason.</summary>
    public Dictionary<LineKey, Refusal> RefusedRemarks { get; } = [];

    public int RefusedFields => Refused.Count + RefusedRemarks.Count;

    /// <summary>What stood in a cell as it was typed; null where the cell was not posted.</summary>
    public string? TypedText(LineKey key, SalesChannel channel) => typed.GetValueOrDefault((key, channel));

    public bool IsWhole => Version is not null && SaveId is not null;

    public static EntryForm Read(IFormCollection posted)
    {
        var form = new EntryForm
        {
            Version = long.TryParse(posted["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            SaveId = Guid.TryParseExact(posted["saveId"], "N", out var saveId) ? saveId : null,
        };
        var ticked = new HashSet<LineKey>();
        foreach (var (name, value) in posted)
        {
            if (name.StartsWith('a') && TryReadCell(name.AsSpan(1), out var key, out var channel))
            {
                form.ReadCell(key, channel, value, theirs: posted[$"k{name.AsSpan(1)}"] == "theirs");
            }
            else if (name.StartsWith('z') && TryReadLine(name.AsSpan(1), out var line))
            {
                ticked.Add(line);
            }
            else if (name.StartsWith('r') && TryReadLine(name.AsSpan(1), out var remarked))
            {
                form.ReadRemark(remarked, seen: posted[$"o{name.AsSpan(1)}"].ToString(), value.ToString());
            }
        }

        form.FillTicked(ticked);
        return form;
    }

    private void ReadCell(LineKey key, SalesChannel channel, StringValues value, bool theirs)
    {
        // Of a clash the officer chose the other's figure: what stands in the database stays.
        if (theirs)
        {
            return;
        }

        var text = value.ToString();
        typed[(key, channel)] = text;
        var reading = AmountParser.Parse(text);
        if (reading.Refusal is { } refusal)
        {
            Refused[(key, channel)] = refusal;
        }
        else
        {
            Cells.Add(new(key, channel, reading.Satang));
        }
    }

    private void ReadRemark(LineKey key, string seen, string text)
    {
        var remark = new TypedRemark(key, RemarkText.Read(seen), RemarkText.Read(text));
        Remarks[key] = remark;
        if (RemarkText.RefusalOf(remark.Text) is { } refusal)
        {
            RefusedRemarks[key] = refusal;
        }
    }

    /// <summary>Without script the tick arrives alone: a row posted whole and blank is a row of noughts.</summary>
    private void FillTicked(HashSet<LineKey> ticked)
    {
        foreach (var line in ticked)
        {
            var whole = SalesChannels.All.All(channel => typed.TryGetValue((line, channel), out var text) && string.IsNullOrWhiteSpace(text));
            if (!whole)
            {
                continue;
            }

            Cells.RemoveAll(cell => cell.Key == line);
            foreach (var channel in SalesChannels.All)
            {
                typed[(line, channel)] = Baht.Zero.ToString();
                Cells.Add(new(line, channel, 0));
            }
        }
    }

    private static bool TryReadCell(ReadOnlySpan<char> name, out LineKey key, out SalesChannel channel)
    {
        var point = name.IndexOf('.');
        key = default;
        channel = default;
        if (point < 0 || name.Length != point + 2 || name[point + 1] is < '1' or > '4')
        {
            return false;
        }

        channel = (SalesChannel)(name[point + 1] - '0');
        return TryReadLine(name[..point], out key);
    }

    private static bool TryReadLine(ReadOnlySpan<char> digits, out LineKey key)
    {
        key = default;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && LineKey.TryFromNumber(number, out key);
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Chumchon.Domain;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Security;
using Microsoft.Extensions.Primitives;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// The posted entry form, read directly: 2,800 fields with short names (<see cref="EntryField"/>) are too many for a binder
/// that reads <c>1234,50</c> as 123,450. It knows exactly which names the page has, and one value of each: anything else is
/// no form of this page, and nothing of it is written.
/// </summary>
public sealed class PostedEntry
{
    private const int MostNamesShown = 5, MostCharactersShown = 40;

    // No parser of amounts takes it, so that what was sent twice stays refused until it is typed anew.
    private const string BetweenValues = " | ";

    private static readonly FrozenSet<string> OtherFields = FrozenSet.Create(
        StringComparer.Ordinal,
        FormOrigin.Token, "version", "saveId", "account", "kept", "own", "undo", "producer", "type", "line");

    private readonly Dictionary<(LineKey, SalesChannel), string> typed = [];
    private readonly Dictionary<string, string> others = new(StringComparer.Ordinal);
    private readonly List<string> strange = [];

    /// <summary>The version that the page was drawn from; null where the field is missing or damaged.</summary>
    public MonthVersion? Version => MonthVersion.TryParse(TextOf("version"), out var version) ? version : null;

    /// <summary>Versions after that one which the page wrote itself; null where the field is damaged.</summary>
    private List<MonthVersion>? Written
    {
        get
        {
            var versions = new List<MonthVersion>();
            foreach (var text in (TextOf("own") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!MonthVersion.TryParse(text, out var version))
                {
                    return null;
                }

                versions.Add(version);
            }

            return versions;
        }
    }

    /// <summary>Versions after <see cref="Version"/> that the page wrote itself: a colleague shares the account, not the page.</summary>
    public IReadOnlyList<MonthVersion> Own => Written ?? [];

    public Guid? SaveId => Guid.TryParseExact(TextOf("saveId"), "N", out var saveId) ? saveId : null;

    /// <summary>The tag of the account that typed; null where the form does not say.</summary>
    public string? Account => TextOf("account") is { Length: > 0 } account ? account : null;

    /// <summary>Whether it comes back after its session had ended.</summary>
    public bool IsKept => others.ContainsKey("kept");

    /// <summary>The audit entry of the Sync to be undone.</summary>
    public long? Undo => NumberOf("undo");

    /// <summary>Rows that Sync shall bring though their producers have left.</summary>
    public HashSet<LineKey> AlsoBring { get; } = [];

    /// <summary>The row to be taken out.</summary>
    public LineKey? LineToRemove => NumberOf("line") is { } number && LineKey.TryFromNumber(number, out var key) ? key : null;

    /// <summary>The row to be added.</summary>
    public LineKey? LineToAdd => NumberOf("producer") is { } producer && NumberOf("type") is { } type and >= 1 and <= 5
        ? new(producer, (ProductType)type) : null;

    /// <summary>All cells that could be read.</summary>
    public List<TypedCell> Cells { get; } = [];

    /// <summary>Cells that could not be read, with the reason.</summary>
    public Dictionary<(LineKey Line, SalesChannel Channel), Refusal> Refused { get; } = [];

    /// <summary>All remarks that were posted, each beside what the page was drawn with.</summary>
    public Dictionary<LineKey, TypedRemark> Remarks { get; } = [];

    /// <summary>Remarks that could not be kept, with the reason.</summary>
    public Dictionary<LineKey, Refusal> RefusedRemarks { get; } = [];

    public int RefusedFields => Refused.Count + RefusedRemarks.Count;

    /// <summary>Whether all its fields are the page's own, each with one value.</summary>
    public bool IsOfThePage => strange.Count == 0;

    /// <summary>The names of fields that are not the page's or have several values, the first of them, for a sentence.</summary>
    public string StrangeNames => string.Join(", ", strange.Take(MostNamesShown).Select(
        static name => name.Length > MostCharactersShown ? $"{name.AsSpan(0, MostCharactersShown)}…" : name))
        + (strange.Count > MostNamesShown ? " …" : "");

    /// <summary>What stood in a cell as it was typed; null where the cell was not posted.</summary>
    public string? TypedText(LineKey key, SalesChannel channel) => typed.GetValueOrDefault((key, channel));

    public bool IsWhole => Version is not null && SaveId is not null && Written is not null;

    public static PostedEntry Read(IFormCollection posted)
    {
        var form = new PostedEntry();
        form.strange.AddRange(posted.Files.Select(static file => file.Name));
        var fields = new Dictionary<EntryField, PostedField>();
        foreach (var (name, values) in posted)
        {
            if (EntryField.Find(name) is { } field)
            {
                fields[field] = fields.GetValueOrDefault(field).With(values, isMisspelled: field.Name != name);
            }
            else if (values.Count == 1 && OtherFields.Contains(name))
            {
                form.others[name] = values.ToString();
            }
            else
            {
                form.strange.Add(name);
            }
        }

        foreach (var (field, value) in fields)
        {
            form.ReadField(field, value, fields);
        }

        form.FillTicked(fields.Keys.Where(static field => field.Kind == EntryField.NoSales).Select(static field => field.Line));
        return form;
    }

    private void ReadField(EntryField field, PostedField value, Dictionary<EntryField, PostedField> fields)
    {
        var isWhole = true;
        switch (field.Kind)
        {
            case EntryField.Amount:
                ReadCell(field, value, choice: fields.GetValueOrDefault(field with { Kind = EntryField.Choice }).Text);
                break;
            case EntryField.Remark:
                ReadRemark(field.Line, seen: fields.GetValueOrDefault(field with { Kind = EntryField.SeenRemark }).Text ?? "", value);
                break;
            case EntryField.SeenRemark:
                isWhole = fields.ContainsKey(field with { Kind = EntryField.Remark });
                break;
            case EntryField.NoSales:
                isWhole = value.Text is "on" && SalesChannels.All.Any(channel => fields.ContainsKey(new(EntryField.Amount, field.Line, channel)));
                break;
            case EntryField.Choice:
                isWhole = value.Text is "mine" or "theirs";
                break;
            case EntryField.Bring:
                isWhole = value.Text is "on";
                AlsoBring.Add(field.Line);
                break;
        }

        if (!isWhole || value.Refusal is not null)
        {
            strange.Add(field.Name);
        }
    }

    private void ReadCell(EntryField field, PostedField value, string? choice)
    {
        // Of a clash the officer chose the other's figure: what stands in the database stays.
        if (choice is "theirs" && value.Refusal is null)
        {
            return;
        }

        var key = (field.Line, Channel: field.Channel!.Value);
        typed[key] = value.Text!;
        var reading = AmountParser.Parse(value.Text);
        if ((value.Refusal ?? reading.Refusal) is { } refusal)
        {
            Refused[key] = refusal;
        }
        else
        {
            Cells.Add(new(key.Line, key.Channel, reading.Satang));
        }
    }

    private void ReadRemark(LineKey key, string seen, PostedField value)
    {
        var remark = new TypedRemark(key, RemarkText.Read(seen), RemarkText.Read(value.Text!));
        Remarks[key] = remark;
        if ((value.Refusal ?? RemarkText.RefusalOf(remark.Text)) is { } refusal)
        {
            RefusedRemarks[key] = refusal;
        }
    }

    /// <summary>Without script the tick arrives alone: a row posted whole and blank is a row of noughts.</summary>
    private void FillTicked(IEnumerable<LineKey> ticked)
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

    private string? TextOf(string name) => others.GetValueOrDefault(name);

    private long? NumberOf(string name) =>
        long.TryParse(TextOf(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>All that was posted for a field, under whatever spellings.</summary>
    /// <param name="Refusal">Why it stands for no value.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PostedField(string? Text, Refusal? Refusal)
    {
        public PostedField With(StringValues values, bool isMisspelled)
        {
            var several = Text is not null || values.Count > 1;
            var all = string.Join(BetweenValues, values.ToArray());
            return new(
                Text is null ? all : Text + BetweenValues + all,
                several ? new FieldSentTwice() : isMisspelled ? new FieldMisspelled() : null);
        }
    }
}

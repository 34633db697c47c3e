using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chumchon.Domain;
using Chumchon.Domain.Money;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>The words that the page's script speaks, with its own names for the blanks to fill.</summary>
/// <param name="Late">The address of those that only the reader of pasted blocks speaks.</param>
public sealed record EntryWords(
    string Entered, string Unsaved, string Invalid, string More, SavingWords Saving,
    IReadOnlyDictionary<string, string> States, IReadOnlyDictionary<string, string> Refusals,
    IReadOnlyDictionary<string, string> Said, string Late)
{
    /// <summary>Thai as letters, half of what escapes weigh; what could end the block of the page that it stands in is escaped.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Sentences that the script finds by their keys.
    private static readonly string[] Sentences =
    [
        "grid.selected", "grid.leave", "grid.undo", "grid.redo", "grid.nothing-more",
        "channel.1", "channel.2", "channel.3", "channel.4",
        "paste.unavailable",
        "entry.remark", "entry.wrong",
        "keys.title", "keys.close", "keys.move", "keys.down", "keys.edit", "keys.back", "keys.undo", "keys.range", "keys.fill", "keys.check",
        "keys.answer", "keys.remark", "keys.save", "keys.leave", "keys.list",
        "panel.fold", "panel.unfold", "panel.facts", "panel.last-month", "panel.usual", "panel.all", "panel.months", "panel.history", "panel.no-history", "panel.unknown",
        "warning.high", "warning.low", "warning.swap-channel", "warning.swap-market", "warning.repeat", "warning.repeat-district",
        "warning.forgotten", "warning.total", "warning.total-usual", "warning.right", "warning.why", "warning.reason", "warning.keep", "warning.left",
        "warning.none", "warning.count",
        "presave.title", "presave.channel", "presave.this-month", "presave.last-month", "presave.change", "presave.blank", "presave.complete", "presave.emptied",
        "presave.more", "presave.save", "presave.back", "total",
    ];

    private static readonly Refusal[] AmountRefusals =
    [
        new AmountNotANumber(), new AmountTooManyDecimals(), new AmountSeparatorsMisplaced(),
        new AmountNegative(), new AmountKeyboardInThai(), new AmountInvisibleSign(), new AmountTooLarge(),
    ];

    public static EntryWords Of(PageWords words) => new(
        words["entry.entered"],
        words["entry.unsaved"],
        words["entry.invalid"],
        words["entry.more"],
        SavingWords.Of(words),
        new[] { "unsaved", "warning", "error", "conflict" }
            .ToDictionary(static state => state, state => words[$"entry.word-{state}"].Value, StringComparer.Ordinal),
        AmountRefusals.ToDictionary(static refusal => refusal.Code["Amount".Length..], words.Of, StringComparer.Ordinal),
        Sentences.ToDictionary(static key => key, key => words[key].Value, StringComparer.Ordinal),
        ReaderWords.Address);
}

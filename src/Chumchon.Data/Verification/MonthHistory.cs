using Chumchon.Data.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>
/// What the audit says that a month holds: the last change of each row and cell. It names the altered figure itself, where totals
/// only say that there is one.
/// </summary>
internal sealed class MonthHistory
{
    private readonly Dictionary<LineKey, bool> rows = [];
    private readonly Dictionary<(LineKey Key, SalesChannel Channel), long?> cells = [];

    public static MonthHistory Of(IEnumerable<StoredEntry> entries)
    {
        var history = new MonthHistory();
        foreach (var entry in entries.Select(static stored => stored.Entry))
        {
            foreach (var change in entry.Changes)
            {
                if (change.Channel is { } channel)
                {
                    history.cells[(change.Key, channel)] = change.After;
                }
                else
                {
                    history.rows[change.Key] = change.After is not null;
                }
            }
        }

        return history;
    }

    public void Check(string where, IEnumerable<SalesRow> facts, Differences found)
    {
        var stored = facts.ToDictionary(static row => row.Key, static row => row.Amounts);
        foreach (var (key, isThere) in rows)
        {
            if (stored.ContainsKey(key) != isThere)
            {
                found.Add("fact row", $"{where} row {key.Number}", isThere ? "there" : "not there", isThere ? "not there" : "there");
            }
        }

        foreach (var (key, amounts) in stored)
        {
            if (!rows.ContainsKey(key))
            {
                found.Add("fact row", $"{where} row {key.Number}", expected: "not there", found: "there");
            }

            foreach (var channel in SalesChannels.All)
            {
                found.Compare("fact", $"{where} row {key.Number} {channel}", cells.GetValueOrDefault((key, channel)), amounts[channel]);
            }
        }
    }
}

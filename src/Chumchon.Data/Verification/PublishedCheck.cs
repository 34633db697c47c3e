using System.Data.Common;
using Chumchon.Data.Areas;
using Chumchon.Data.Imports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Imports;

namespace Chumchon.Data.Verification;

/// <summary>
/// Holds what came from files against the audit: each file's figures against the hash that its entry keeps of them, its own hash against
/// the entry of its coming, and figures that no import tells of.
/// </summary>
internal static class PublishedCheck
{
    public static async Task<PublishedFacts> ExecuteAsync(DbTransaction transaction, Differences found, CancellationToken cancellation)
    {
        var facts = new PublishedFacts();
        var entries = await EntriesAsync(transaction, cancellation);
        var sources = await transaction.Command("select id, hash, state, kind from import_source order by id").ListAsync(
            static reader => (Id: reader.GetInt64(0), Hash: (byte[])reader.GetValue(1), State: (ImportState)reader.GetInt32(2), Kind: (ImportKind)reader.GetInt32(3)), cancellation);
        foreach (var (id, hash, state, kind) in sources)
        {
            var stored = await StoredPublished.OfSourceAsync(transaction, id, cancellation);
            stored.ForEach(facts.Add);
            var last = entries[id].LastOrDefault(static entry => entry.Kind is AuditKind.FileImported or AuditKind.ImportUndone);
            found.Compare("import state", $"file {id}", StateOf(last), state == ImportState.Running ? ImportState.Read : state);
            found.Compare("import file", $"file {id}", Fact(entries[id].FirstOrDefault(static entry => entry.Kind == AuditKind.FileKept), AuditField.Stamp), AuditEntry.Stamp(hash));
            if (kind == ImportKind.PublishedSales)
            {
                var expected = last?.Kind == AuditKind.FileImported ? last : null;
                found.Compare("published figures", $"file {id}", Fact(expected, AuditField.Count) ?? 0, stored.Count);
                found.Compare("published figures' hash", $"file {id}", Fact(expected, AuditField.FiguresStamp), stored.Count == 0 ? null : StoredPublished.StampOf(stored));
            }
        }

        foreach (var lost in entries.Where(entry => sources.TrueForAll(source => source.Id != entry.Key) && entry.All(static one => one.Kind != AuditKind.FileDropped)))
        {
            found.Add("import file", $"file {lost.Key}", "a file that the audit tells of", "none");
        }

        await transaction.Command("select code from province where report_order is not null").ForEachAsync(reader => facts.AddProvince(reader.GetInt32(0)), cancellation);
        facts.Districts = await StandingDistricts.CountReportingAsync(transaction, AreaScope.Country, within: "", cancellation);
        return facts;
    }

    private static ImportState StateOf(AuditEntry? last) => last?.Kind switch
    {
        AuditKind.FileImported => ImportState.Imported,
        AuditKind.ImportUndone => ImportState.Undone,
        _ => ImportState.Read,
    };

    private static long? Fact(AuditEntry? entry, AuditField field) =>
        entry?.Facts.Where(fact => fact.Field == field).Select(static fact => fact.After).FirstOrDefault();

    /// <summary>The entries of each file in their order; a body that cannot be read is told of by whoever follows the chain.</summary>
    private static async Task<ILookup<long, AuditEntry>> EntriesAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        List<AuditEntry> entries = [];
        await transaction.Command(
            "select body from audit_entry where district_code = 0 and stream = @system and kind between @first and @last order by number",
            ("@system", AuditStream.System.Number), ("@first", (int)AuditKind.FileKept), ("@last", (int)AuditKind.ImportUndone)).ForEachAsync(
            reader =>
            {
                try
                {
                    entries.Add(AuditBody.Read((byte[])reader.GetValue(0)));
                }
                catch (MalformedBodyException)
                {
                }
            },
            cancellation);
        return entries.ToLookup(static entry => entry.Subject);
    }
}

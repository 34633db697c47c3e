using System.Data.Common;
using System.Runtime.InteropServices;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Audit;

/// <summary>Reads entries of the audit: whole streams to be checked, and the writes of a month for what they changed.</summary>
internal static class StoredEntries
{
    private const string OfStream = $"select {StoredEntry.Columns} from audit_entry entry where entry.district_code = @district and entry.stream = @stream";

    /// <summary>Null where the stream has no such entry.</summary>
    public static async Task<StoredEntry?> ReadAsync(
        DbTransaction transaction, AuditStream stream, long number, CancellationToken cancellation)
    {
        var entries = await InOrderAsync(
            transaction.Command(
                $"{OfStream} and entry.number between @number - 1 and @number order by entry.number",
                ("@district", stream.District), ("@stream", stream.Number), ("@number", number)),
            cancellation);
        return entries.Find(entry => entry.Number == number);
    }

    /// <summary>All entries of a stream in the order of their numbers.</summary>
    public static Task<List<StoredEntry>> OfStreamAsync(DbTransaction transaction, AuditStream stream, CancellationToken cancellation) =>
        InOrderAsync(
            transaction.Command($"{OfStream} order by entry.number", ("@district", stream.District), ("@stream", stream.Number)), cancellation);

    /// <summary>Hands over the entries of all streams but those of districts' returns, each stream's in the order of their numbers.</summary>
    public static Task ForEachOfOthersAsync(DbTransaction transaction, Action<StoredEntry> each, CancellationToken cancellation)
    {
        StoredEntry? last = null;
        return transaction.Command(
            $"""
            select {StoredEntry.Columns} from audit_entry entry
            where entry.district_code = 0 or entry.stream <> @returns
            order by entry.district_code, entry.stream, entry.number
            """,
            ("@returns", AuditStream.ReturnsNumber)).ForEachAsync(
            reader =>
            {
                var isSameStream = last is not null && (last.Stream.District, last.Stream.Number) == (reader.GetInt32(0), reader.GetInt64(1));
                each(last = StoredEntry.Read(reader, isSameStream ? last!.Hash : []));
            },
            cancellation);
    }

    /// <summary>The writes of a district's month from one version to another, oldest first.</summary>
    /// <exception cref="MalformedBodyException">A body was altered outside the program.</exception>
    public static Task<List<MonthEntry>> OfMonthAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth month, (long First, long Last) versions, CancellationToken cancellation)
    {
        var stream = AuditStream.Returns(district);
        return transaction.Command(
            """
            select entry.body, coalesce(account.person_name, ''), entry.hash
            from audit_entry entry left join account on account.id = entry.account_id
            where entry.district_code = @district and entry.stream = @stream and entry.subject = @month
                and entry.version between @first and @last
            order by entry.version
            """,
            ("@district", stream.District), ("@stream", stream.Number), ("@month", (long)month.Index),
            ("@first", versions.First), ("@last", versions.Last)).ListAsync(
            static reader => new MonthEntry(
                AuditBody.Read(reader.GetFieldValue<byte[]>(0)), reader.GetString(1), AuditEntry.Stamp(reader.GetFieldValue<byte[]>(2))), cancellation);
    }

    private static async Task<List<StoredEntry>> InOrderAsync(DbCommand command, CancellationToken cancellation)
    {
        byte[] before = [];
        return await command.ListAsync(
            reader =>
            {
                var stored = StoredEntry.Read(reader, before);
                before = stored.Hash;
                return stored;
            },
            cancellation);
    }
}

/// <summary>A write to a month with the name of whoever wrote.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MonthEntry(AuditEntry Entry, string Officer, long Stamp)
{
    /// <summary>What the month was after it.</summary>
    public MonthVersion Made => new(Entry.Version, Stamp);
}

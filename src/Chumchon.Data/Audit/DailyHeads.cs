using System.Data.Common;
using System.Globalization;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Audit;

/// <summary>A day's head (ค่ายืนยันประจำวัน) as it was taken.</summary>
/// <param name="Day">In Bangkok, yyyymmdd.</param>
/// <param name="Streams">Chains under it.</param>
/// <param name="Entries">Entries of these chains.</param>
/// <param name="At">When it was taken, soon after the day's end.</param>
public sealed record TakenHead(int Day, byte[] Root, long Streams, long Entries, DateTimeOffset At);

/// <summary>A day's head beside what the chains give that were cut where they ended then.</summary>
/// <param name="Now">Null where one of them does not reach as far any more.</param>
public sealed record CheckedHead(TakenHead Taken, byte[]? Now)
{
    public bool Holds => Now is not null && Now.AsSpan().SequenceEqual(Taken.Root);
}

/// <summary>Takes the head of all chains once a day, and checks those of days before against the chains as they are now.</summary>
public sealed class DailyHeads(ChumchonDatabase database, TimeProvider clock)
{
    private const string Columns = "day, root, streams, entries, at";

    /// <summary>Of a day that is over, with its audit entry; null where it is taken already. Any number of nodes may try.</summary>
    public Task<TakenHead?> TakeAsync(Actor actor, CancellationToken cancellation) => database.WriteAsync<TakenHead?>(
        actor, clock,
        async write =>
        {
            var day = DayBefore(write.Now);
            var known = await DaysAsync(write.Transaction, cancellation);
            if (known is [.., var last] && last.Taken.Day >= day)
            {
                return Decided.RollBack<TakenHead?>(null);
            }

            var ends = await write.Command("select district_code, stream, number, hash from audit_head order by district_code, stream")
                .ListAsync(ReadEnd, cancellation);
            var before = known.SelectMany(static stored => DailyHead.ReadMoved(stored.Moved)).GroupBy(static end => end.Stream)
                .ToDictionary(static ends => ends.Key, static ends => ends.Last().Number);
            var taken = new TakenHead(day, DailyHead.Root(ends), ends.Count, ends.Sum(static end => end.Number), BangkokTime.At(write.Now));
            var moved = ends.FindAll(end => before.GetValueOrDefault(end.Stream) != end.Number);
            var isFirst = await write.Command(
                $"insert into audit_day ({Columns}, moved) values (@day, @root, @streams, @entries, @at, @moved) on conflict (day) do nothing",
                ("@day", day), ("@root", taken.Root), ("@streams", taken.Streams), ("@entries", taken.Entries),
                ("@at", write.Now.ToUnixTimeMilliseconds()), ("@moved", DailyHead.WriteMoved(moved))).ExecuteAsync(cancellation) == 1;
            if (!isFirst)
            {
                return Decided.RollBack<TakenHead?>(null);
            }

            await write.AppendAsync(
                AuditStream.System, AuditKind.DailyHeadTaken, subject: 0, AuditFact.Of(AuditField.Count, taken.Entries),
                AuditFact.Of(AuditField.Day, day), AuditFact.Of(AuditField.Stamp, AuditEntry.Stamp(taken.Root)));
            return Decided.Commit<TakenHead?>(taken);
        },
        repeatable: false, cancellation);

    /// <summary>The latest, newest first. They are of the whole country: a narrower scope gets none.</summary>
    public async Task<IReadOnlyList<TakenHead>> LatestAsync(AreaScope scope, int most, CancellationToken cancellation) => scope != AreaScope.Country
        ? []
        : await database.ReadAsync(
            transaction => transaction.Command($"select {Columns} from audit_day order by day desc limit @most", ("@most", most)).ListAsync(Read, cancellation),
            cancellation);

    /// <summary>One day's; null where none was taken, or for a scope that is narrower than the country.</summary>
    public Task<TakenHead?> OfDayAsync(AreaScope scope, int day, CancellationToken cancellation) => scope != AreaScope.Country
        ? Task.FromResult<TakenHead?>(null)
        : database.ReadAsync(
            transaction => transaction.Command($"select {Columns} from audit_day where day = @day", ("@day", day)).FirstAsync(Read, cancellation), cancellation);

    /// <summary>All of them, oldest first, each beside what the chains give now. Reads the whole audit once.</summary>
    public async Task<IReadOnlyList<CheckedHead>> CheckAsync(AreaScope scope, CancellationToken cancellation) =>
        scope != AreaScope.Country ? [] : await database.ReadAsync(transaction => CheckAsync(transaction, cancellation), cancellation);

    internal static async Task<IReadOnlyList<CheckedHead>> CheckAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        var days = await DaysAsync(transaction, cancellation);
        var hashes = days.SelectMany(static day => Moved(day.Moved)).Distinct().ToDictionary(static end => end, static _ => (byte[]?)null);
        await transaction.Command("select district_code, stream, number, hash from audit_entry").ForEachAsync(
            reader =>
            {
                var end = ReadEnd(reader);
                if (hashes.ContainsKey((end.Stream, end.Number)))
                {
                    hashes[(end.Stream, end.Number)] = end.Hash;
                }
            },
            cancellation);
        var ends = new SortedDictionary<(int, long), (AuditStream Stream, long Number)>();
        return [.. days.Select(day => new CheckedHead(day.Taken, RootOf(day.Moved)))];

        byte[]? RootOf(byte[] moved)
        {
            foreach (var end in Moved(moved))
            {
                ends[(end.Stream.District, end.Stream.Number)] = end;
            }

            var then = ends.Values.Select(end => (end, Hash: hashes[end])).ToList();
            return then.Exists(static end => end.Hash is null)
                ? null
                : DailyHead.Root([.. then.Select(static end => new ChainEnd(end.end.Stream, end.end.Number, end.Hash!))]);
        }
    }

    // What somebody altered so that nobody can read it moves nothing: the roots then show it.
    private static IReadOnlyList<(AuditStream Stream, long Number)> Moved(byte[] stored)
    {
        try
        {
            return DailyHead.ReadMoved(stored);
        }
        catch (MalformedBodyException)
        {
            return [];
        }
    }

    /// <summary>The day in Bangkok that is over, as yyyymmdd.</summary>
    public static int DayBefore(DateTimeOffset now) =>
        int.Parse(BangkokTime.At(now).AddDays(-1).ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    internal static async Task<List<(TakenHead Taken, byte[] Moved)>> DaysAsync(DbTransaction transaction, CancellationToken cancellation) =>
        await transaction.Command($"select {Columns}, moved from audit_day order by day")
            .ListAsync(static reader => (Read(reader), reader.GetFieldValue<byte[]>(5)), cancellation);

    private static TakenHead Read(DbDataReader reader) =>
        new(reader.GetInt32(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2), reader.GetInt64(3), reader.Instant(4));

    private static ChainEnd ReadEnd(DbDataReader reader)
    {
        AuditStream.TryOf(reader.GetInt32(0), reader.GetInt64(1), out var stream);
        return new(stream, reader.GetInt64(2), reader.GetFieldValue<byte[]>(3));
    }
}

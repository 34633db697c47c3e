using Chumchon.Data.Months;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;

namespace Chumchon.Data.Requests;

/// <summary>How many requests wait in an area, and since when the oldest does.</summary>
public sealed record WaitingRequests(int Count, DateTimeOffset? Since);

/// <summary>A producer as the register has it today.</summary>
public sealed record AskedProducer(long Id, DistrictCode District, ProducerDetails Details, ProducerStatus Status);

/// <summary>Reads requests inside the reader's area.</summary>
public sealed class RequestQueries(ChumchonDatabase database)
{
    /// <summary>Those of a state, of which there are at most so many.</summary>
    public const int Most = 500;

    private const int MonthsBack = 12;

    /// <summary>Those that wait, the oldest first.</summary>
    public Task<IReadOnlyList<ProducerRequest>> WaitingAsync(AreaScope scope, CancellationToken cancellation) =>
        ListAsync(scope, "request.state = 1", "request.asked_at, request.district_code, request.number", Most, since: null, cancellation);

    /// <summary>Those that were decided or withdrawn, the latest first.</summary>
    public Task<IReadOnlyList<ProducerRequest>> DecidedAsync(AreaScope scope, int most, CancellationToken cancellation) =>
        ListAsync(scope, "request.state in (2, 3, 4)", "request.decided_at desc, request.district_code, request.number desc", most, since: null, cancellation);

    /// <summary>What was granted or refused since an instant, the latest first.</summary>
    public Task<IReadOnlyList<ProducerRequest>> AnsweredAsync(AreaScope scope, DateTimeOffset since, int most, CancellationToken cancellation) => ListAsync(
        scope, "request.state in (2, 3) and request.decided_at >= @since", "request.decided_at desc, request.district_code, request.number desc", most, since, cancellation);

    /// <summary>Null where there is none, or it lies outside the scope.</summary>
    public async Task<ProducerRequest?> OneAsync(AreaScope scope, DistrictCode district, long number, CancellationToken cancellation) =>
        scope.Includes(district)
            ? await database.ReadAsync(transaction => ProducerRequest.OneAsync(transaction, district, number, cancellation), cancellation)
            : null;

    public Task<WaitingRequests> CountAsync(AreaScope scope, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await transaction.Command(
            "select count(*), min(asked_at) from producer_request where state = 1 and district_code between @first and @last",
            ("@first", scope.FirstDistrict), ("@last", scope.LastDistrict)).FirstAsync(
            static reader => new WaitingRequests((int)reader.GetInt64(0), reader.NullableInstant(1)), cancellation) ?? new(0, Since: null),
        cancellation);

    /// <summary>A producer of which something can be asked; null where there is none, or it lies outside the scope.</summary>
    public Task<AskedProducer?> ProducerAsync(AreaScope scope, long id, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await StoredProducers.ReadAsync(transaction, id, cancellation) is { } found && scope.Includes(found.District)
            ? new AskedProducer(id, found.District, found.Details, found.Now.Status)
            : null,
        cancellation);

    /// <summary>The months that take rows at an instant, the latest first: the running one and those of a year before it.</summary>
    /// <param name="scope">One that holds nothing has no month.</param>
    public Task<IReadOnlyList<SalesMonth>> OpenMonthsAsync(AreaScope scope, DateTimeOffset now, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var windows = await StoredWindows.AllAsync(transaction, cancellation);
            var running = SalesMonth.At(now);
            return (IReadOnlyList<SalesMonth>)[.. Enumerable.Range(0, MonthsBack + 1).Select(back => new SalesMonth(running.Index - back)).Where(month => scope != default && windows[month].IsOpenAt(now))];
        },
        cancellation);

    private Task<IReadOnlyList<ProducerRequest>> ListAsync(
        AreaScope scope, string where, string order, int most, DateTimeOffset? since, CancellationToken cancellation) => database.ReadAsync(
        async transaction => (IReadOnlyList<ProducerRequest>)await transaction.Command(
            $"""
            select {ProducerRequest.Columns} from producer_request request
            where {where} and request.district_code between @first and @last order by {order} limit @most
            """,
            ("@first", scope.FirstDistrict), ("@last", scope.LastDistrict), ("@most", most), ("@since", since?.ToUnixTimeMilliseconds() ?? 0))
            .ListAsync(ProducerRequest.Read, cancellation),
        cancellation);
}

using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;

namespace Chumchon.Data.Requests;

/// <summary>A request (คำขอ) as it stands.</summary>
/// <param name="Number">In its district.</param>
/// <param name="ProducerName">As the register has it today; empty of a new producer that was not granted.</param>
/// <param name="AskedBy">The person's name.</param>
/// <param name="DecidedBy">The person's name; empty where nobody has decided.</param>
/// <param name="Answer">What whoever decided says to it; empty for nothing.</param>
public sealed record ProducerRequest(
    DistrictCode District, long Number, RequestState State, RequestDraft Asked, string ProducerName,
    string AskedBy, DateTimeOffset AskedAt, string DecidedBy, DateTimeOffset? DecidedAt, string Answer)
{
    internal const string Columns =
        """
        request.district_code, request.number, request.state, request.kind, request.month, request.producer_id, request.name, request.producer_kind,
        request.subdistrict_code, request.product_types, request.products, request.external_code, request.note,
        coalesce((select name from producer where producer.id = request.producer_id), ''),
        coalesce((select person_name from account where account.id = request.asked_by), ''), request.asked_at,
        coalesce((select person_name from account where account.id = request.decided_by), ''), request.decided_at, request.answer
        """;

    /// <summary>The producer of which it is, by the name that it has or shall have.</summary>
    public string Name => Asked.Kind == RequestKind.New ? Asked.Details.Name ?? "" : ProducerName;

    /// <summary>Days in Bangkok for which it waits, or has waited.</summary>
    public int DaysAt(DateTimeOffset now) =>
        (BangkokTime.At(DecidedAt ?? now).Date - BangkokTime.At(AskedAt).Date).Days;

    internal static ProducerRequest Read(DbDataReader reader) => new(
        new(reader.GetInt32(0)), reader.GetInt64(1), (RequestState)reader.GetInt32(2),
        new(
            (RequestKind)reader.GetInt32(3), new(reader.GetInt32(4)), reader.NullableInt64(5) ?? 0,
            new(
                reader.IsDBNull(6) ? null : reader.GetString(6), (ProducerKind?)reader.NullableInt64(7), (int?)reader.NullableInt64(8),
                reader.NullableInt64(9) is { } types ? new((int)types) : null, (int?)reader.NullableInt64(10), reader.IsDBNull(11) ? null : reader.GetString(11)),
            reader.GetString(12)),
        reader.GetString(13), reader.GetString(14), reader.Instant(15), reader.GetString(16), reader.NullableInstant(17),
        reader.IsDBNull(18) ? "" : reader.GetString(18));

    internal static Task<ProducerRequest?> OneAsync(DbTransaction transaction, DistrictCode district, long number, CancellationToken cancellation) =>
        transaction.Command(
            $"select {Columns} from producer_request request where district_code = @district and number = @number",
            ("@district", district.Value), ("@number", number)).FirstAsync<ProducerRequest?>(Read, cancellation);
}

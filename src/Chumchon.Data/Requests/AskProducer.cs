using Chumchon.Data.Audit;
using Chumchon.Data.Months;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Requests;

/// <summary>Requests as they were made.</summary>
/// <param name="Numbers">In the order in which they were handed over.</param>
public sealed record AskedRequests(IReadOnlyList<long> Numbers);

/// <summary>A district asks for a change of its register (แจ้งขอ, R21): one request or several at once, all of them or none.</summary>
public sealed class AskProducer(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>How many may wait in a district.</summary>
    public const int Most = 300;

    private const string Insert =
        """
        insert into producer_request (district_code, number, kind, state, month, producer_id, name, name_search, producer_kind, subdistrict_code,
            product_types, products, external_code, note, asked_by, asked_at)
        values (@district, @number, @kind, 1, @month, @producer, @name, @search, @producer_kind, @subdistrict, @types, @products, @code, @note, @by, @at)
        """;

    public Task<Result<AskedRequests>> ExecuteAsync(
        Actor actor, DistrictCode district, IReadOnlyList<RequestDraft> drafts, CancellationToken cancellation) =>
        database.WriteAsync(actor, clock, write => AskAsync(write, district, drafts), repeatable: false, cancellation);

    private static async Task<Decided<Result<AskedRequests>>> AskAsync(Write write, DistrictCode district, IReadOnlyList<RequestDraft> drafts)
    {
        if (RecordingRight.RefusalOf(write.Actor, district) is { } denied)
        {
            return Decided.RollBack<Result<AskedRequests>>(denied);
        }

        // Whoever else asks in the district waits here, so that what is looked up next stays so.
        await AuditHeads.LockAsync(write.Transaction, AuditStream.Register(district), write.Cancellation);
        var waiting = (await write.Command(
            "select number, kind, producer_id, name_search from producer_request where state = 1 and district_code = @district", ("@district", district.Value))
            .ListAsync(
                static reader => (Number: reader.GetInt64(0), What: WhatOf((RequestKind)reader.GetInt32(1), reader.NullableInt64(2) ?? 0, reader.IsDBNull(3) ? "" : reader.GetString(3))),
                write.Cancellation)).GroupBy(static one => one.What).ToDictionary(static same => same.Key, static same => same.First().Number);
        if (waiting.Count + drafts.Count > Most)
        {
            return Decided.RollBack<Result<AskedRequests>>(new TooManyRequestsWait(Most));
        }

        var places = (await write.Command("select code from subdistrict where district_code = @district", ("@district", district.Value))
            .ListAsync(static reader => reader.GetInt32(0), write.Cancellation)).ToHashSet();
        var numbers = new List<long>();
        foreach (var (index, draft) in drafts.Index())
        {
            var what = WhatOf(draft.Kind, draft.Producer, draft.Kind == RequestKind.New ? NameSearch.Of(draft.Details.Name ?? "") : "");
            var refusal = draft.Refusal()
                ?? (waiting.TryGetValue(what, out var same) ? new RequestWaitsAlready(same) : await RefusalOfAsync(write, district, draft, places));
            if (refusal is not null)
            {
                return Decided.RollBack<Result<AskedRequests>>(drafts.Count == 1 ? refusal : new RequestOfManyRefused(index, refusal));
            }

            var number = await write.AppendAsync(district, AuditKind.RequestAsked, number: null, draft, draft.Producer, draft.Note);
            await InsertAsync(write, district, number, draft);
            waiting[what] = number;
            numbers.Add(number);
        }

        return Decided.Commit<Result<AskedRequests>>(new AskedRequests(numbers));
    }

    private static (RequestKind Kind, long Producer, string Name) WhatOf(RequestKind kind, long producer, string name) =>
        (kind, producer, kind == RequestKind.New ? name : "");

    private static async Task<Refusal?> RefusalOfAsync(Write write, DistrictCode district, RequestDraft draft, HashSet<int> places)
    {
        if (draft.BringsARow && (await StoredWindows.OfAsync(write.Transaction, draft.Month, write.Cancellation)).RefusalAt(write.Now) is { } shut)
        {
            return shut;
        }

        if (draft.Kind != RequestKind.New
            && await write.Command("select 1 from producer where id = @id and district_code = @district", ("@id", draft.Producer), ("@district", district.Value))
                .FirstAsync(static reader => reader.GetInt32(0), write.Cancellation) == 0)
        {
            return new ProducerUnknown();
        }

        return draft.Details.Subdistrict is not { } subdistrict ? null
            : draft.Kind != RequestKind.Move ? places.Contains(subdistrict) ? null : new SubdistrictOfAnotherDistrict()
            : places.Contains(subdistrict) ? new DistrictIsTheSame()
            : await write.Command("select 1 from subdistrict where code = @code", ("@code", subdistrict))
                .FirstAsync(static reader => reader.GetInt32(0), write.Cancellation) == 0 ? new MoveWithoutTarget()
            : null;
    }

    private static Task<int> InsertAsync(Write write, DistrictCode district, long number, RequestDraft draft) => write.Command(
        Insert,
        ("@district", district.Value), ("@number", number), ("@kind", (int)draft.Kind), ("@month", draft.Month.Index),
        ("@producer", draft.Producer > 0 ? draft.Producer : null), ("@name", draft.Details.Name),
        ("@search", draft.Details.Name is { } name ? NameSearch.Of(name) : null), ("@producer_kind", (int?)draft.Details.Kind),
        ("@subdistrict", draft.Details.Subdistrict), ("@types", draft.Details.Types?.Bits), ("@products", draft.Details.Products),
        ("@code", draft.Details.Code), ("@note", draft.Note), ("@by", write.Actor.Account), ("@at", write.Now.ToUnixTimeMilliseconds()))
        .ExecuteAsync(write.Cancellation);
}

using Chumchon.Data.Producers;
using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Requests;

/// <summary>A request as a decision left it.</summary>
/// <param name="Producer">Of which it was; of a new one that was granted the number it got, else 0.</param>
/// <param name="IsInMonth">Whether the producer became a row of the month.</param>
public sealed record DecidedRequest(DistrictCode District, long Number, long Producer, bool IsInMonth);

/// <summary>
/// Decides a request: granted, what was asked for is done in the same transaction, and a new producer is a blank row of its month; or
/// refused with a reason; or withdrawn by the district. Each once: whoever comes second is told what became of it.
/// </summary>
public sealed class DecideRequest(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="month">Instead of the month for which it was asked, where that takes nothing any more.</param>
    /// <param name="answer">Why, where that needs saying; as <see cref="RemarkText.Read"/> gives it.</param>
    public Task<Result<DecidedRequest>> GrantAsync(
        Actor actor, DistrictCode district, long number, SalesMonth? month, string answer, CancellationToken cancellation) => WriteAsync(
        actor, district, number, answer, RegisterRight.RefusalOf,
        async (write, request) =>
        {
            var asked = request.Asked with { Month = month ?? request.Asked.Month };
            // The gate of the month comes before everything else that waits.
            var gated = new ReturnTransaction(write, district, asked.Month);
            if (asked.BringsARow && await gated.PassGateFromAnyVersionAsync(write.Now) is { } shut)
            {
                return shut;
            }

            if (!await ClaimAsync(write, request, RequestState.Granted, answer))
            {
                return await DecidedBeforeAsync(write, district, number);
            }

            var reason = answer.Length > 0 ? answer : asked.Note;
            var done = await DoAsync(write, district, asked, reason);
            if (!done.IsOk)
            {
                return done.Refusal;
            }

            var isInMonth = asked.BringsARow && await BringAsync(write, gated, done.Value.Id, asked);
            await write.Command(
                "update producer_request set producer_id = @producer, month = @month where district_code = @district and number = @number",
                ("@producer", done.Value.Id), ("@month", asked.Month.Index), ("@district", district.Value), ("@number", number)).ExecuteAsync(write.Cancellation);
            await write.AppendAsync(district, AuditKind.RequestGranted, number, asked, done.Value.Id, answer);
            return new DecidedRequest(district, number, done.Value.Id, isInMonth);
        },
        cancellation);

    /// <param name="answer">Why.</param>
    public Task<Result<DecidedRequest>> RefuseAsync(
        Actor actor, DistrictCode district, long number, string answer, CancellationToken cancellation) => WriteAsync(
        actor, district, number, answer, RegisterRight.RefusalOf,
        async (write, request) => answer.Length == 0
            ? new RefusalReasonMissing()
            : await EndAsync(write, request, RequestState.Refused, AuditKind.RequestRefused, answer),
        cancellation);

    /// <summary>By the district that asked, while nobody has decided.</summary>
    public Task<Result<DecidedRequest>> WithdrawAsync(Actor actor, DistrictCode district, long number, CancellationToken cancellation) => WriteAsync(
        actor, district, number, answer: "", RecordingRight.RefusalOf,
        (write, request) => EndAsync(write, request, RequestState.Withdrawn, AuditKind.RequestWithdrawn, answer: ""),
        cancellation);

    private Task<Result<DecidedRequest>> WriteAsync(
        Actor actor, DistrictCode district, long number, string answer, Func<Actor, DistrictCode, Refusal?> right,
        Func<Write, ProducerRequest, Task<Result<DecidedRequest>>> work, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var refusal = right(actor, district)
                ?? (answer.Length > RegisterNote.LongestReason ? new RegisterReasonTooLong(answer.Length, RegisterNote.LongestReason) : null);
            var request = refusal is null ? await ProducerRequest.OneAsync(write.Transaction, district, number, cancellation) : null;
            var decided = refusal is not null ? refusal
                : request is null ? new RequestUnknown()
                : request.State != RequestState.Waiting ? new RequestDecidedBefore(request.State)
                : await work(write, request);
            return decided.IsOk ? Decided.Commit(decided) : Decided.RollBack(decided);
        },
        repeatable: false, cancellation);

    private static async Task<Result<DecidedRequest>> EndAsync(Write write, ProducerRequest request, RequestState state, AuditKind kind, string answer)
    {
        if (!await ClaimAsync(write, request, state, answer))
        {
            return await DecidedBeforeAsync(write, request.District, request.Number);
        }

        await write.AppendAsync(request.District, kind, request.Number, request.Asked, request.Asked.Producer, answer);
        return new DecidedRequest(request.District, request.Number, request.Asked.Producer, IsInMonth: false);
    }

    /// <summary>False where somebody was before us.</summary>
    private static async Task<bool> ClaimAsync(Write write, ProducerRequest request, RequestState state, string answer) => await write.Command(
        """
        update producer_request set state = @state, decided_by = @by, decided_at = @at, answer = @answer
        where district_code = @district and number = @number and state = 1
        """,
        ("@state", (int)state), ("@by", write.Actor.Account), ("@at", write.Now.ToUnixTimeMilliseconds()), ("@answer", answer),
        ("@district", request.District.Value), ("@number", request.Number)).ExecuteAsync(write.Cancellation) == 1;

    private static async Task<Refusal> DecidedBeforeAsync(Write write, DistrictCode district, long number) =>
        await ProducerRequest.OneAsync(write.Transaction, district, number, write.Cancellation) is { } now
            ? new RequestDecidedBefore(now.State)
            : new RequestUnknown();

    private static async Task<Result<RegisteredProducer>> DoAsync(Write write, DistrictCode district, RequestDraft asked, string reason)
    {
        var running = SalesMonth.At(write.Now);
        var note = new RegisterNote(asked.Month > running ? running : asked.Month, reason);
        if (asked.Kind == RequestKind.New)
        {
            return (await AddProducer.AddAsync(write, district, asked.Details.New(), note)).Value;
        }

        if (asked.Kind == RequestKind.SecondType)
        {
            return await ChangeProducer.AddTypeAsync(write, asked.Producer, asked.Details.Types!.Value.First(), asked.Month);
        }

        if (await StoredProducers.ReadAsync(write.Transaction, asked.Producer, write.Cancellation) is not { } producer || producer.District != district)
        {
            return new ProducerUnknown();
        }

        // Not from before it came; whoever dates a change further back does so in the register.
        note = note.From < producer.History.Came ? note with { From = producer.History.Came } : note;
        return (asked.Kind switch
        {
            RequestKind.Change => await ChangeProducer.DetailsAsync(write, producer.Id, producer.Version, asked.Details.Over(producer.Details), note),
            RequestKind.Move => await MoveProducer.MoveAsync(
                write, producer.Id, producer.Version, new DistrictCode(asked.Details.Subdistrict!.Value / 100), asked.Details.Subdistrict.Value, note),
            _ => await ChangeProducer.StatusAsync(write, producer.Id, producer.Version, ProducerStatus.Ceased, note),
        }).Value;
    }

    /// <summary>False where the month has the rows already.</summary>
    private static async Task<bool> BringAsync(Write write, ReturnTransaction gated, long id, RequestDraft asked)
    {
        var kind = asked.Details.Kind ?? (await StoredProducers.ReadAsync(write.Transaction, id, write.Cancellation))!.Now.Kind;
        var there = await gated.RowsAsync();
        List<SalesRow> rows =
        [
            .. asked.Details.Types!.Value.Select(type => new LineKey(id, type)).Where(line => !there.ContainsKey(line))
                .Select(line => new SalesRow(line, kind, ChannelAmounts.Blank)),
        ];
        if (rows.Count == 0)
        {
            return false;
        }

        await gated.WriteAsync(AuditKind.RowAdded, rows, remove: []);
        return true;
    }
}

using Chumchon.Data.Producers;
using Chumchon.Data.Requests;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers.Duplicates;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Requests.DecideRequest;

/// <summary>One request: what is asked, likely duplicates, and its decision by who keeps the register, or its withdrawal by the district.</summary>
public sealed class DecidePage(
    RequestQueries requests, Data.Requests.DecideRequest decide, LikelyDuplicates duplicates, PageWords words, TimeProvider clock) : PageModel
{
    public ProducerRequest Shown { get; private set; } = null!;

    /// <summary>The producer that is to be changed as it is now; null of a new one.</summary>
    public AskedProducer? Now { get; private set; }

    public IReadOnlyList<LikelyDuplicate> Likely { get; private set; } = [];

    /// <summary>The months into which it can be granted.</summary>
    public IReadOnlyList<SalesMonth> Months { get; private set; } = [];

    public string? Refused { get; private set; }

    /// <summary>What was typed as the answer.</summary>
    public string? Answer { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public DateTimeOffset At => clock.GetUtcNow();

    public bool Decides => Shown.State == RequestState.Waiting && Officer.Of(User).May(Permission.KeepRegister);

    public bool Withdraws => Shown.State == RequestState.Waiting && Officer.Of(User).Records;

    public async Task<IActionResult> OnGetAsync(int district, long number, CancellationToken cancellation) =>
        await LoadAsync(district, number, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostGrantAsync(int district, long number, string? month, string? answer, CancellationToken cancellation) => DecideAsync(
        district, number, answer, "requests.granted",
        (actor, typed) => decide.GrantAsync(actor, new(district), number, SalesMonth.TryParse(month, out var chosen) ? chosen : null, typed, cancellation),
        cancellation);

    public Task<IActionResult> OnPostRefuseAsync(int district, long number, string? answer, CancellationToken cancellation) => DecideAsync(
        district, number, answer, "requests.refused",
        (actor, typed) => decide.RefuseAsync(actor, new(district), number, typed, cancellation), cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(int district, long number, CancellationToken cancellation) => DecideAsync(
        district, number, answer: null, "requests.withdrawn",
        (actor, _) => decide.WithdrawAsync(actor, new(district), number, cancellation), cancellation);

    private async Task<IActionResult> DecideAsync(
        int district, long number, string? answer, string done, Func<Domain.Audit.Actor, string, Task<Result<DecidedRequest>>> work,
        CancellationToken cancellation)
    {
        if (!Officer.Of(User).Scope.Includes(new DistrictCode(district)))
        {
            RefusedAccess.Outside(HttpContext, Permission.ReadProducers);
            return NotFound();
        }

        var decided = await work(Officer.Of(User).AtPage, RemarkText.Read(answer ?? ""));
        if (decided.IsOk)
        {
            Done = done;
            return LocalRedirect(RequestsLinks.One(new(district), number));
        }

        (Refused, Answer) = (words.Of(decided.Refusal), answer);
        return await LoadAsync(district, number, cancellation) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int district, long number, CancellationToken cancellation)
    {
        var scope = Officer.Of(User).Scope;
        if (await requests.OneAsync(scope, new(district), number, cancellation) is not { } request)
        {
            if (!scope.Includes(new DistrictCode(district)))
            {
                RefusedAccess.Outside(HttpContext, Permission.ReadProducers);
            }

            return false;
        }

        Shown = request;
        var asked = request.Asked;
        if (asked.Producer > 0)
        {
            Now = await requests.ProducerAsync(scope, asked.Producer, cancellation);
        }

        if (request.State == RequestState.Waiting)
        {
            Months = await requests.OpenMonthsAsync(scope, At, cancellation);
            if (asked is { Kind: RequestKind.New, Details: { Name: { } name, Subdistrict: { } place, Kind: { } kind } })
            {
                Likely = await duplicates.OfAsync(scope, new ComparedProducer(ComparedName.Of(name), place, kind, asked.Details.Code), cancellation);
            }
        }

        return true;
    }
}

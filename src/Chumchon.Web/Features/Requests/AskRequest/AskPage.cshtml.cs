using Chumchon.Data.Areas;
using Chumchon.Data.Producers;
using Chumchon.Data.Requests;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Requests.AskRequest;

/// <summary>
/// ขอเพิ่มหรือแก้ไขผู้ประกอบการ: a district asks for a producer that it does not have, or for a change of one that it has. Likely duplicates are shown
/// while she types, and without script once before it is sent; they block nothing.
/// </summary>
public sealed class AskPage(
    AskProducer ask, RequestQueries requests, LikelyDuplicates duplicates, AreaDirectory areas, PageWords words, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "", SupportsGet = true)]
    public RequestForm Form { get; set; } = new();

    /// <summary>The producer that is to be changed; null of a new one.</summary>
    public AskedProducer? Now { get; private set; }

    /// <summary>The months for which it can be asked.</summary>
    public IReadOnlyList<SalesMonth> Months { get; private set; } = [];

    /// <summary>The subdistricts of the own district, by their names; of a move those of all districts of the province.</summary>
    public IReadOnlyList<int> Subdistricts { get; private set; } = [];

    public IReadOnlyList<LikelyDuplicate> Likely { get; private set; } = [];

    public string? Refused { get; private set; }

    public DistrictCode District => Officer.Of(User).Scope.District ?? default;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>The likely duplicates of what is typed, for the script.</summary>
    public async Task<PartialViewResult> OnGetLikelyAsync(CancellationToken cancellation) =>
        Partial("/Features/Requests/Likely.cshtml", await LikelyAsync(cancellation));

    /// <param name="sure">Whether she has seen the likely duplicates.</param>
    public async Task<IActionResult> OnPostAsync(string? sure, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var draft = Form.Draft(SalesMonth.At(clock.GetUtcNow()), Now?.Details);
        if (draft.Refusal() is { } malformed)
        {
            return Refuse(malformed);
        }

        if (sure is null && draft.Kind == RequestKind.New && (Likely = await LikelyAsync(cancellation)).Any(static one => one.Likeness.IsWarned))
        {
            return Page();
        }

        var asked = await ask.ExecuteAsync(Officer.Of(User).AtPage, District, [draft], cancellation);
        if (!asked.IsOk)
        {
            return Refuse(asked.Refusal);
        }

        TempData["Done"] = "requests.asked";
        return LocalRedirect(RequestsLinks.Requests);
    }

    private PageResult Refuse(Refusal refusal)
    {
        Refused = words.Of(refusal);
        return Page();
    }

    private async Task<IReadOnlyList<LikelyDuplicate>> LikelyAsync(CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(Form.Name) || Form.KindAsked != RequestKind.New
            ? []
            : await duplicates.OfAsync(
                Officer.Of(User).Scope,
                Form.Compared with { Subdistrict = Form.Compared.District == District.Value ? Form.Subdistrict : District.Value * 100 }, cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Officer.Of(User).Scope.District is not { } district)
        {
            return false;
        }

        if (Form.KindAsked != RequestKind.New)
        {
            Now = await requests.ProducerAsync(AreaScope.Of(district), Form.Producer, cancellation);
            if (Now is null)
            {
                return false;
            }

            FillIn(Now);
        }

        Months = await requests.OpenMonthsAsync(Officer.Of(User).Scope, clock.GetUtcNow(), cancellation);
        Subdistricts = areas.SubdistrictsOf(Form.KindAsked == RequestKind.Move ? areas.DistrictsOf(district.Province) : [district]);
        return true;
    }

    // A form that comes from a link has nothing typed in it yet.
    private void FillIn(AskedProducer now)
    {
        if (Form.KindAsked == RequestKind.Change && HttpMethods.IsGet(Request.Method))
        {
            Form.Name = now.Details.Name;
            Form.Group = (int)now.Details.Kind;
            Form.Subdistrict = now.Details.Subdistrict;
            Form.Tick(now.Details.Types);
            Form.Products = now.Details.Products.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Form.Code = now.Details.Code;
        }
    }
}

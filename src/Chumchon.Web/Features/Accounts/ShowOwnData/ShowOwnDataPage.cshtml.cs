using Chumchon.Data.Accounts;
using Chumchon.Data.Views;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Accounts.ShowOwnData;

/// <summary>ข้อมูลส่วนบุคคลของฉัน: what is held of the officer, why and for how long, and a copy of it.</summary>
public sealed class ShowOwnDataPage(OwnDataQueries own, AccountSessions sessions, KeptViews views, RetentionRule rule) : PageModel
{
    public OwnData Data { get; private set; } = null!;

    public int Sessions { get; private set; }

    public int Views { get; private set; }

    /// <summary>Years after which the data of a closed account are erased; null where somebody has to.</summary>
    public int? YearsKept => rule.Closed is { } kept ? (int)Math.Ceiling(kept.TotalDays / 366) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = Officer.Of(User).AtPage;
        Data = await own.OfAsync(actor, cancellation);
        Sessions = (await sessions.OfAsync(actor, SessionCookie.IdOf(HttpContext)!, cancellation)).Count;
        Views = (await views.OfAsync(actor, cancellation)).Count;
    }
}

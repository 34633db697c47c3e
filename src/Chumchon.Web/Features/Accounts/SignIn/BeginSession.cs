using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.TakeSecondStep;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>How somebody at the door proved who she is.</summary>
/// <param name="Kind">What the audit says of her coming in.</param>
/// <param name="Counted">The try that was right; null where none is counted.</param>
public sealed record Proof(AuditKind Kind, AttemptKey? Counted)
{
    /// <summary>The tries that were right on the way to it, and wait to be taken back.</summary>
    public IReadOnlyList<AttemptKey> Before { get; init; } = [];

    /// <summary>Whether two factors stand for her; else an account that has a second one asks for it first.</summary>
    public bool TwoFactors { get; init; }

    /// <summary>Uses up, with the session, what can be used once; false where it was used before.</summary>
    public Func<Write, Task<bool>> Take { get; init; } = static _ => Task.FromResult(true);

    internal IReadOnlyList<AttemptKey> Tries => Counted is null ? Before : [.. Before, Counted];

    /// <summary>Whether the identity provider said who she is.</summary>
    public bool IsByProvider => Kind == AuditKind.SignedInByProvider;

    public static Proof ByPassword(AttemptKey counted) => new(AuditKind.SignedIn, counted);

    public static Proof ByProvider(bool twoFactors) => new(AuditKind.SignedInByProvider, Counted: null) { TwoFactors = twoFactors };
}

/// <summary>
/// Opens the session of whoever is known, the same by whichever way she proved it. A session that the browser has already ends.
/// </summary>
public sealed class BeginSession(
    SignInManager<Account> signIn, SignInAttempts attempts, Sessions sessions, LiveSessions live, KnownDevices devices, SetLanguage language,
    ChosenOffice offices, AccountFactors factors, SecondStep second)
{
    // Of how many offices she is a member: with several she is asked for which she works.
    private int offered;

    /// <summary>The account's second factors, of which one is asked for before anybody is signed in; null where none is.</summary>
    public HeldFactors? Asked { get; private set; }

    /// <summary>Null when signed in, or asked for the second factor; else why not.</summary>
    public async Task<Refusal?> ExecuteAsync(Account account, Proof proof, CancellationToken cancellation)
    {
        var http = signIn.Context;
        if (await offices.PlacesAsync(account.Id, cancellation) is not [var place, ..] places)
        {
            foreach (var counted in proof.Tries)
            {
                await attempts.SucceedAsync(Actor.AtTheDoor(account.Id), counted, cancellation);
            }

            return new AccountWithoutOffice();
        }

        if (!proof.TwoFactors && await factors.OfAsync(Actor.AtTheDoor(account.Id), cancellation) is { IsAny: true } held)
        {
            second.Begin(http, account, proof);
            Asked = held;
            return null;
        }

        var actor = new Actor(account.Id, place.OfficeId, place.Role, place.Scope, WriteWay.Page);
        var session = await sessions.OpenAsync(
            actor,
            new(account.SecurityStamp!, $"{http.Connection.RemoteIpAddress}", http.Request.Headers.UserAgent.ToString(), proof.Kind, proof.TwoFactors),
            proof.Tries, proof.Take, cancellation);
        if (session is null)
        {
            return new SecondFactorFailed();
        }

        await EndBeforeAsync(cancellation);
        account = await TakeLanguageAsync(actor, account, cancellation);
        devices.Remember(http, account.NormalizedUserName!);
        offices.Choose(place);
        await signIn.SignInAsync(account, SessionCookie.Of(session, proof.IsByProvider));
        offered = places.Count;
        return null;
    }

    /// <summary>Where she goes after it: to the second factor or the choice of an office first, where she has to.</summary>
    public string NextAfter(string returnUrl) =>
        Asked is not null ? QueryHelpers.AddQueryString(AccountsLinks.SecondStep, "returnUrl", returnUrl)
        : offered > 1 ? QueryHelpers.AddQueryString(AccountsLinks.Office, "returnUrl", returnUrl)
        : returnUrl;

    /// <summary>Ends the session that the browser has.</summary>
    public async Task EndBeforeAsync(CancellationToken cancellation)
    {
        var http = signIn.Context;
        if (SessionCookie.IdOf(http) is { } before && Officer.TryOf(http.User) is { } officer)
        {
            await sessions.EndAsync(officer.AtPage, before, cancellation);
            live.Forget(before);
        }
    }

    /// <summary>The language chosen on the sign-in page becomes the account's; the next person here starts afresh.</summary>
    private async Task<Account> TakeLanguageAsync(Actor actor, Account account, CancellationToken cancellation)
    {
        if (signIn.Context.Request.Cookies[Language.Cookie] is not { } chosen)
        {
            return account;
        }

        signIn.Context.Response.Cookies.Delete(Language.Cookie);
        await language.ExecuteAsync(actor, Language.CodeOf(chosen), cancellation);
        return (await signIn.UserManager.FindByNameAsync(account.UserName!))!;
    }
}

using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>How somebody at the door proved who she is.</summary>
/// <param name="Kind">What the audit says of her coming in.</param>
/// <param name="Counted">The try that was right; null where none is counted.</param>
public sealed record Proof(AuditKind Kind, AttemptKey? Counted)
{
    public static Proof ByPassword(AttemptKey counted) => new(AuditKind.SignedIn, counted);
}

/// <summary>
/// Opens the session of whoever is known, the same by whichever way she proved it. A session that the browser has already ends.
/// </summary>
public sealed class BeginSession(
    SignInManager<Account> signIn, SignInAttempts attempts, Sessions sessions, LiveSessions live, KnownDevices devices, SetLanguage language,
    ChosenOffice offices)
{
    /// <summary>Of how many offices the officer who signed in is a member: with several she is asked for which she works.</summary>
    public int HasOffices { get; private set; }

    /// <summary>Null when signed in, else why not.</summary>
    public async Task<Refusal?> ExecuteAsync(Account account, Proof proof, CancellationToken cancellation)
    {
        var http = signIn.Context;
        if (await offices.PlacesAsync(account.Id, cancellation) is not [var place, ..] places)
        {
            if (proof.Counted is { } counted)
            {
                await attempts.SucceedAsync(Actor.AtTheDoor(account.Id), counted, cancellation);
            }

            return new AccountWithoutOffice();
        }

        var actor = new Actor(account.Id, place.OfficeId, place.Role, place.Scope, WriteWay.Page);
        var session = await sessions.OpenAsync(
            actor,
            new(account.SecurityStamp!, $"{http.Connection.RemoteIpAddress}", http.Request.Headers.UserAgent.ToString(), proof.Kind),
            proof.Counted,
            cancellation);
        await EndBeforeAsync(cancellation);
        account = await TakeLanguageAsync(actor, account, cancellation);
        devices.Remember(http, account.NormalizedUserName!);
        offices.Choose(place);
        await signIn.SignInAsync(account, SessionCookie.Of(session));
        HasOffices = places.Count;
        return null;
    }

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

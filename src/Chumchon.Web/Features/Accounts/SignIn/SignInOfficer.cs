using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.ChooseFirstPassword;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>Signs an officer in by name and password (R1, R2); each attempt at an account is in its audit stream.</summary>
public sealed class SignInOfficer(
    SignInManager<Account> signIn, PasswordCheck passwords, SignInAttempts attempts, Sessions sessions, LiveSessions live,
    KnownDevices devices, SetLanguage language, AccountsMeters meters, ChosenOffice offices, FirstPassword first)
{
    /// <summary>Of how many offices the officer who signed in is a member: with several she is asked for which she works.</summary>
    public int HasOffices { get; private set; }

    /// <summary>Whether a one-time code was given: a password is chosen before anything else, and nobody is signed in until then.</summary>
    public bool MustChoosePassword { get; private set; }

    /// <summary>Null when signed in, else why not. A session that the browser has already ends.</summary>
    public async Task<Refusal?> ExecuteAsync(string userName, string password, CancellationToken cancellation)
    {
        var refusal = await TryAsync(userName, password, cancellation);
        meters.SignedIn(refusal);
        return refusal;
    }

    private async Task<Refusal?> TryAsync(string userName, string password, CancellationToken cancellation)
    {
        var http = signIn.Context;
        var name = signIn.UserManager.NormalizeName(userName)!;
        var check = await passwords.ExecuteAsync(
            http, name, password, () => signIn.UserManager.FindByNameAsync(userName), cancellation, byCode: true);
        if (check.Account is not { } account)
        {
            return check.Refusal;
        }

        if (check.ByCode)
        {
            await attempts.SucceedAsync(Actor.AtTheDoor(account.Id), check.Key!, cancellation);
            await EndBeforeAsync(http, cancellation);
            first.Begin(http, account);
            MustChoosePassword = true;
            return null;
        }

        if (await offices.PlacesAsync(account.Id, cancellation) is not [var place, ..] places)
        {
            await attempts.SucceedAsync(Actor.AtTheDoor(account.Id), check.Key!, cancellation);
            return new AccountWithoutOffice();
        }

        var actor = new Actor(account.Id, place.OfficeId, place.Role, place.Scope, WriteWay.Page);
        var session = await sessions.OpenAsync(
            actor,
            new(account.SecurityStamp!, $"{http.Connection.RemoteIpAddress}", http.Request.Headers.UserAgent.ToString()),
            check.Key!,
            cancellation);
        await EndBeforeAsync(http, cancellation);
        account = await TakeLanguageAsync(actor, account, cancellation);
        devices.Remember(http, name);
        offices.Choose(place);
        await signIn.SignInAsync(account, SessionCookie.Of(session));
        HasOffices = places.Count;
        return null;
    }

    private async Task EndBeforeAsync(HttpContext http, CancellationToken cancellation)
    {
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

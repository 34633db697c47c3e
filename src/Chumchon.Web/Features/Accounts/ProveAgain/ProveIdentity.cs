using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Features.Accounts.SignIn;
using Chumchon.Web.Features.Accounts.UsePasskeys;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.ProveAgain;

/// <summary>
/// Takes an officer's word, in her session, that it is she: her password, a code of her app, or her passkey. Wrong ones count towards the lock of her
/// name as they do when signing in.
/// </summary>
public sealed class ProveIdentity(
    UserManager<Account> accounts, PasswordCheck passwords, FactorCheck codes, AttemptSource source, AccountFactors factors, Passkeys passkeys,
    Sessions sessions, LiveSessions live, PageWords words)
{
    private const int LongestPassword = 256;

    /// <summary>The question who it is, for what waits.</summary>
    /// <param name="action">Where the answer goes.</param>
    /// <param name="back">Where she goes who does not want it after all.</param>
    /// <param name="problem">What was wrong with the last answer.</param>
    public async Task<ProveAgainForm> AskAsync(
        HttpContext context, string action, string back, IReadOnlyList<(string Name, string Value)> waiting, string? problem, CancellationToken cancellation)
    {
        var officer = Officer.Of(context.User);
        var held = await factors.OfAsync(officer.AtPage, cancellation);
        return new()
        {
            Action = action,
            Back = back,
            Waiting = waiting,
            HasTotp = held.HasTotp,
            Passkey = held.Passkeys.Count > 0 ? await passkeys.ForSignInAsync(context) : null,
            UserName = officer.UserName,
            Problem = problem,
        };
    }

    /// <summary>What is wrong with the answer in the posted form; null where it is she.</summary>
    public async Task<string?> ProblemAsync(HttpContext context, CancellationToken cancellation)
    {
        var form = context.Request.Form;
        if (form[ProveAgainForm.CredentialField].ToString() is { Length: > 0 } credential)
        {
            var refused = await passkeys.ProveAsync(context, credential, form[ProveAgainForm.StateField].ToString(), cancellation);
            live.Forget(SessionCookie.IdOf(context)!);
            return refused is null ? null : words.Of(refused);
        }

        var typed = form[ProveAgainForm.Field].ToString();
        if (typed.Length is 0 or > LongestPassword)
        {
            return words["again.required"].Value;
        }

        return await ExecuteAsync(context, typed, cancellation) is { } refusal ? words.Of(refusal) : null;
    }

    /// <summary>Null when it is she, else why not.</summary>
    /// <param name="typed">A password, or six digits.</param>
    private async Task<Refusal?> ExecuteAsync(HttpContext context, string typed, CancellationToken cancellation)
    {
        var officer = Officer.Of(context.User);
        var actor = officer.AtPage;
        var (refusal, kind, key, take) = Totp.IsMeant(typed) && (await factors.OfAsync(actor, cancellation)).HasTotp
            ? await codes.ExecuteAsync(source.Of(context, accounts.NormalizeName(officer.UserName)!), actor.Account, typed, cancellation)
            : Of(await passwords.OwnAsync(context, typed, cancellation));
        if (refusal is not null)
        {
            return refusal;
        }

        var session = SessionCookie.IdOf(context)!;
        var proved = await sessions.ProveAsync(actor, session, kind, [key!], take, cancellation);
        live.Forget(session);
        return proved ? null : new SecondFactorFailed();
    }

    private static CheckedFactor Of(CheckedPassword check) => new(check.Refusal, ProofKind.Password, check.Key);
}

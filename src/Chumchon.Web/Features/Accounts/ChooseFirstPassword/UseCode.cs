using System.Globalization;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Web.Features.Accounts.ChangePassword;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts.ChooseFirstPassword;

/// <summary>Gives an account its officer's own password in place of a one-time code, which is used up by it.</summary>
public sealed class UseCode(UserManager<Account> accounts, FirstPassword first, SetPassword set, DemoState demo, TimeProvider clock)
{
    /// <summary>The account whose code the visitor gave; null where it is no longer good.</summary>
    public async Task<Account?> AccountAsync(HttpContext context) =>
        first.Of(context.Request) is { } ticket
        && await accounts.FindByIdAsync(ticket.Account.ToString(CultureInfo.InvariantCulture)) is { ClosedAt: null } account
        && account.CodeHash == ticket.CodeHash && account.CodeUntil > clock.GetUtcNow().ToUnixTimeMilliseconds()
            ? account
            : null;

    /// <summary>Null when chosen, else why not.</summary>
    public async Task<Refusal?> ExecuteAsync(HttpContext context, Account account, string password, CancellationToken cancellation)
    {
        if (demo.IsDemo && account.PasswordHash is not null)
        {
            return new DemonstrationKeepsPasswords();
        }

        try
        {
            var result = await set.ExecuteAsync(
                Actor.AtTheDoor(account.Id), account, password,
                static (write, changed) => write.AppendAsync(AuditStream.OfAccount(changed.Id), AuditKind.CodeUsed, changed.Id), cancellation);
            if (!result.Succeeded)
            {
                return new PasswordNotGoodEnough(string.Join(' ', result.Errors.Select(static error => error.Description)));
            }
        }
        catch (OutcomeUnknownException)
        {
            return new PasswordChangeUnknown();
        }

        first.End(context);
        return null;
    }
}

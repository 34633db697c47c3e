using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>What the script says of saving in place, of figures kept on the device and of the session's end.</summary>
public sealed record SavingWords(
    string Now, string Offline, string OnlineAgain, string Retry, string Kept, string NotKept, string Found, string FoundElsewhere,
    string Discard, string Discarded, string Undo, string SignedOut, string SignIn, string TooLarge, string Gone, string Fault, string Unknown, string Broken,
    string SessionEnds, string SessionOver, string Extend, string Extended, string Empty)
{
    public static SavingWords Of(PageWords words) => new(
        words["saving.now"],
        words["saving.offline"],
        words["saving.online-again"],
        words["saving.retry"],
        words["saving.kept"],
        words["saving.not-kept"],
        words["saving.found"],
        words["saving.found-elsewhere"],
        words["saving.discard"],
        words["saving.discarded"],
        words["saving.undo"],
        words["saving.signed-out"],
        words["saving.sign-in"],
        words["error.413"],
        words["error.404"],
        words["form.fault"],
        words["saving.unknown"],
        words["saving.broken"],
        words["saving.session-ends"],
        words["saving.session-over"],
        words["saving.extend"],
        words["saving.extended"],
        words["conflict.blank"]);
}

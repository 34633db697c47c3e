using Chumchon.Data.Setup;

namespace Chumchon.Web.Verbs;

/// <summary>Why a verb could not do its work, in words for the operator that say what to do.</summary>
public sealed class VerbException(string message) : Exception(message)
{
    /// <summary>The operator's words for a failure that is no fault of the program; null for one that is.</summary>
    internal static string? Explain(Exception failure) => failure switch
    {
        VerbException known => known.Message,
        ArgumentException { ParamName: "provider" } setting => setting.Message.Split(" (Parameter", 2)[0],
        FileNotFoundException or DirectoryNotFoundException =>
            $"Files of the program are missing: {failure.Message} Install it again, with its folder data beside it.",
        UnauthorizedAccessException or IOException => failure.Message,
        _ => DatabaseFailure.Explain(failure),
    };
}

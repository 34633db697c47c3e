namespace Chumchon.Data.Telemetry;

/// <summary>What the program's figures and spans are told apart by. Each takes a few values: no area, no account, nothing typed.</summary>
public static class Tags
{
    /// <summary>How it ended.</summary>
    public const string Outcome = "chumchon.outcome";

    /// <summary>The code of a refusal.</summary>
    public const string Refusal = "chumchon.refusal";

    /// <summary>What was asked for, where several things are counted as one.</summary>
    public const string Operation = "chumchon.operation";

    /// <summary>By which way a write came.</summary>
    public const string Way = "chumchon.way";

    public const string Attempts = "chumchon.attempts";
    public const string Rows = "chumchon.rows";
    public const string Report = "chumchon.report";
    public const string Form = "chumchon.form";
    public const string State = "chumchon.state";
    public const string Job = "chumchon.job";
    public const string Database = "db.system.name";

    /// <summary>The kind of a failure, as OpenTelemetry names it.</summary>
    public const string ErrorType = "error.type";
}

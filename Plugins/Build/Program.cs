using RecoveryCrm.Build;

// dotnet Recovery.Shrink.dll SOURCE TARGET KEYFILE REFERENCES: a smaller copy of an assembly, signed with the key.
// REFERENCES is a file with the path of each assembly it was compiled against, one a line.
if (args is not [var source, var target, var key, var references])
{
    await Console.Error.WriteLineAsync("Usage: Recovery.Shrink SOURCE TARGET KEYFILE REFERENCES");
    return 2;
}

Shrinking.Shrink(source, target, await File.ReadAllBytesAsync(key), await File.ReadAllLinesAsync(references));
return 0;

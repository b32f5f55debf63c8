package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class DataCenterKillsTest extends KillsTest {
    DataCenterKillsTest() {
        super(Deployment.DATA_CENTER, 6);
    }
}
